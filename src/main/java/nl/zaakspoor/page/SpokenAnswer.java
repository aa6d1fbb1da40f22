// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.page.StatusSheet.Answer;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.page.StatusSheet.TaskLine;
import nl.zaakspoor.page.StatusSheet.Was;

/**
 * The first card of a status page as sentences, for who tells somebody on the phone what stands there.
 *
 * @param phones the numbers that the page says to call; who is called already says nothing of them
 */
record SpokenAnswer(Answer answer, PageTexts texts, List<String> phones) {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.?!\u061F])\\s+");

    List<String> sentences() {
        Stream<String> head = Stream.concat(Stream.of(answer.kicker(), answer.heading().text()),
                answer.texts().stream().map(Phrase::text)).map(this::withoutCalling);
        return Stream
                .of(head, answer.quote().stream().map(SpokenAnswer::quote), answer.tasks().stream().map(this::task),
                        answer.facts().stream().map(this::fact))
                .flatMap(each -> each).filter(text -> !text.isBlank())
                .map(SpokenAnswer::ended).toList();
    }

    private static String quote(Quote quote) {
        return asked(quote.source()) + " " + quote.words().text();
    }

    private String task(TaskLine task) {
        return together(Stream.of(Stream.of(task.title().text()), task.text().stream().map(Phrase::text),
                Stream.of(withoutCalling(task.lastDay()))));
    }

    private String fact(FactLine fact) {
        // Where it will stand is said to who looks at the page.
        Stream<String> hints = fact.hints().stream().map(Phrase::text).filter(hint -> !hint.equals(texts.nothingNowHint()))
                .map(this::withoutCalling);
        return together(Stream.of(Stream.of(asked(fact.label()), fact.value().text()),
                fact.earlier().stream().flatMap(this::was), hints,
                fact.numbers().stream().map(StatusSheet.Numbers::sentence)));
    }

    private Stream<String> was(Was earlier) {
        return Stream.concat(Stream.of(texts.wasOn() + " " + earlier.day()), earlier.why().stream().map(Phrase::text));
    }

    private static String together(Stream<Stream<String>> texts) {
        return texts.flatMap(each -> each).filter(text -> !text.isBlank()).map(SpokenAnswer::ended)
                .collect(Collectors.joining(" "));
    }

    /** A sentence of ours that names the number goes, and so does the question before it; a department's words stay. */
    private String withoutCalling(String text) {
        List<String> kept = new ArrayList<>();
        for (String sentence : BETWEEN_SENTENCES.split(text)) {
            if (phones.stream().noneMatch(sentence::contains)) {
                kept.add(sentence);
            } else if (!kept.isEmpty() && kept.getLast().endsWith("?")) {
                kept.removeLast();
            }
        }
        return String.join(" ", kept);
    }

    private static String asked(String label) {
        return label.matches(".*[?\u061F:]") ? label : label + ":";
    }

    private static String ended(String text) {
        return text.strip().matches("(?s).*[.?!:\u061F]") ? text.strip() : text.strip() + ".";
    }
}
