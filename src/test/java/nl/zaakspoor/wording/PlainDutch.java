// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether Dutch is plain enough for most people to read (B1): short sentences, common words, and somebody who acts. A check by
 * rules sees less than a reader does, so what it finds may be accepted by name.
 */
final class PlainDutch {
    /** In words; what stands in braces is filled in and counts as one. */
    static final int LONGEST_SENTENCE = 20;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:;])\\s+|\\R");
    private static final Pattern WORD = Pattern.compile("\\{[^}]*}|[\\p{L}\\p{N}][\\p{L}\\p{N}'’/-]*");
    private static final Pattern PASSIVE = Pattern.compile("\\b(word|wordt|worden|werd|werden)\\b");
    /** A past participle by its looks. */
    private static final Pattern PARTICIPLE = Pattern
            .compile("\\b((af|aan|op|in|uit|toe|voor|om|mee|na|door|over)?ge|be|ver|ont|her)\\p{L}{3,}(d|t|en)\\b");
    /** Letters that sound as one syllable. */
    private static final Pattern SYLLABLE = Pattern
            .compile("aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|uu|eu|oe|ui|ei|ij|au|ou|[aeiouyáéíóúàèëïöüê]");
    /** Words of offices and laws; each has a common one beside it. */
    private static final Set<String> HARD = Set.of("aangaande", "aanvang", "abusievelijk", "alsmede", "alsnog", "alvorens",
            "behoudens", "benevens", "bescheiden", "beschikking", "betreffende", "bewerkstelligen", "bijgevolg", "casu",
            "conform",
            "derhalve", "desalniettemin", "desbetreffende", "desgewenst", "dienen", "dient", "doch", "echter", "geenszins",
            "gaarne", "hetgeen", "hiertoe", "hieromtrent", "indien", "ingevolge", "inherent", "inzake", "jegens",
            "krachtens", "middels", "mits", "naar aanleiding van", "nihil", "omtrent", "onderhavige", "onontvankelijk",
            "ontvankelijk", "opschorten", "opgeschort", "retourneren", "reeds", "restitutie", "sommeren", "strekkende",
            "te allen tijde",
            "teneinde", "ten aanzien van", "ten behoeve van", "ter zake", "tevens", "thans", "trachten", "uitsluitsel",
            "uwerzijds",
            "verdagen", "verdaging", "verschaffen", "verstrekken", "verwijzend", "voornemens", "voornoemd", "voorts",
            "vigerend",
            "wederom", "welke gemachtigd", "zorgdragen", "zulks", "met betrekking tot", "in het kader van",
            "met inachtneming van",
            "onder voorbehoud van", "op grond van", "te zijner tijd", "in kennis stellen");

    private PlainDutch() {}

    /** @param name what rule, and what broke it */
    record Finding(String name, String sentence) {}

    static List<Finding> findings(String text) {
        List<Finding> findings = new ArrayList<>();
        for (String sentence : sentences(text)) {
            if (words(sentence).size() > LONGEST_SENTENCE) {
                findings.add(new Finding("long: " + words(sentence).size() + " words", sentence));
            }
            hardWords(sentence).forEach(hard -> findings.add(new Finding("hard: " + hard, sentence)));
            if (isPassive(sentence)) {
                findings.add(new Finding("passive", sentence));
            }
        }
        return findings;
    }

    /**
     * How easy the texts read together, after Flesch as Douma set it for Dutch (1960): 60 to 70 is standard, and more is easier.
     * Of a single sentence it says nothing.
     */
    static double ease(Collection<String> texts) {
        List<String> sentences = texts.stream().flatMap(text -> sentences(text).stream()).toList();
        List<String> words = sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        double syllables = words.stream().mapToInt(PlainDutch::syllables).sum();
        return 206.84 - 77 * syllables / words.size() - 0.93 * words.size() / sentences.size();
    }

    static List<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text).map(String::strip).filter(sentence -> WORD.matcher(sentence).find()).toList();
    }

    static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(MatchResult::group).toList();
    }

    /** What is filled in is taken for two: a name, a number or a day. */
    static int syllables(String word) {
        return word.startsWith("{") ? 2 : Math.max(1, (int) SYLLABLE.matcher(word.toLowerCase(Locale.ROOT)).results().count());
    }

    private static Stream<String> hardWords(String sentence) {
        String spaced = " " + String.join(" ", words(sentence.toLowerCase(Locale.ROOT))) + " ";
        return HARD.stream().filter(hard -> spaced.contains(" " + hard + " ")).sorted();
    }

    private static boolean isPassive(String sentence) {
        return PASSIVE.matcher(sentence).find() && PARTICIPLE.matcher(sentence).find();
    }
}
