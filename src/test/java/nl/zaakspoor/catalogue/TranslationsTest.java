// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.catalogue.YamlFiles.DEPARTMENTS;
import static nl.zaakspoor.catalogue.YamlFiles.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TranslationsTest {
    private static final Language TURKISH = new Language("tr");
    private static final Map<String, CatalogueTexts.Found> TEXTS = CatalogueTexts.of(BUILT_IN);

    private final Path folder;

    TranslationsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<Language> languages() {
        return Languages.spoken().all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_text_that_residents_see_is_there_in_every_language(Language language) {
        // When
        List<String> missing = TEXTS.entrySet().stream()
                .filter(each -> !each.getValue().text().byLanguage().containsKey(language))
                .map(each -> "%n  %s misses \"%s\" (%s)".formatted(whereToAdd(language), each.getKey(),
                        each.getValue().where().strip()))
                .toList();

        // Then
        assertThat(TEXTS).hasSizeGreaterThan(700);
        assertThat(missing).as("Dutch texts without a translation: add each to the file that is named").isEmpty();
    }

    private static String whereToAdd(Language language) {
        return language.equals(Language.ENGLISH)
                ? "en: beside the Dutch text itself"
                : "src/main/resources/catalogue/translations/" + language + ".yaml";
    }

    @Test
    void every_built_in_translation_is_for_a_text_and_leaves_the_same_places_open() {
        // Reading one list of files reports both, with file and line.
        assertThat(CatalogueReader.read(CatalogueFile.builtIn())).isEqualTo(BUILT_IN);
    }

    static Stream<Arguments> nouns() {
        return Stream.of(Arguments.of("tr", "(^|[.!?:] )\\{noun}"), Arguments.of("pl", "Państwa \\{noun}"),
                Arguments.of("uk", "(отримали|розглянути|схвалили|відхилили|розглядатимемо|опрацювали) \\{noun}"));
    }

    /** It is not declined by us, so it stands only where the form in which it was written is the right one. */
    @ParameterizedTest
    @MethodSource("nouns")
    void a_noun_stands_where_its_form_fits(String language, String place) {
        assertThat(BUILT_IN.words().texts().values().stream().map(text -> text.in(new Language(language)).text())
                .filter(sentence -> sentence.contains(Words.NOUN))).isNotEmpty()
                .allMatch(sentence -> Pattern.compile(place).matcher(sentence).find());
    }

    @Test
    void a_translation_completes_the_text_wherever_it_stands() {
        // When
        Product dormer = read(file("tr", "Wij lezen die.", "Okuyoruz.")).productsInOrder().getFirst();

        // Then
        assertThat(dormer.step(1).text()).isEqualTo(new Text(
                Map.of(Language.DUTCH, "Wij lezen die.", Language.ENGLISH, "We read it.", TURKISH, "Okuyoruz.")));
        assertThat(dormer.step(2).text().byLanguage()).doesNotContainKey(TURKISH);
    }

    @Test
    void a_translation_beside_the_text_itself_wins() {
        // When
        Product dormer = read(file("en", "Wij lezen die.", "We are looking.")).productsInOrder().getFirst();

        // Then
        assertThat(dormer.step(1).text().in(Language.ENGLISH).text()).isEqualTo("We read it.");
    }

    @Test
    void the_municipality_translates_its_own_texts_and_ours_in_its_own_folder() throws IOException {
        // Given
        own("words.yaml", "words: { entry.after-end: { nl: Nog dit } }");
        own("translations/tr.yaml", file("tr", "Nog dit", "Bir şey daha").yaml() + "  Gestopt: Bitti\n");

        // When
        Words words = CatalogueReader.read(Optional.of(folder)).words();

        // Then
        assertThat(words.get("entry.after-end").in(TURKISH).text()).isEqualTo("Bir şey daha");
        assertThat(words.get("state.cancelled").in(TURKISH).text()).isEqualTo("Bitti");
        assertThat(words.get("state.completed").in(TURKISH).text()).isEqualTo("Sonuçlandı");
    }

    @Test
    void the_municipalitys_own_translations_are_packed_too() throws IOException {
        // Given
        own("tr.yaml", file("tr", "Gestopt", "Bitti").yaml());
        own("translations/tr.yaml", file("tr", "Afgerond", "Tamam").yaml());
        CatalogueFiles files = CatalogueFiles.of(Optional.of(folder));

        // When
        Catalogue read = CatalogueReader.read(CatalogueFiles.unzip(files.zip()));

        // Then
        assertThat(read).isEqualTo(CatalogueReader.read(files));
        assertThat(read.words().get("state.completed").in(TURKISH).text()).isEqualTo("Tamam");
        assertThat(read.words().get("state.cancelled").in(TURKISH).text()).isEqualTo("Bitti");
    }

    @Test
    void a_built_in_text_may_be_replaced_and_leave_its_translation_unused() throws IOException {
        // Given
        own("words.yaml", "words: { entry.after-end: { nl: Nog dit } }");

        // When
        Text text = CatalogueReader.read(Optional.of(folder)).words().get("entry.after-end");

        // Then
        assertThat(text).isEqualTo(Text.dutch("Nog dit"));
    }

    @Test
    void a_translation_of_no_text_is_refused_with_its_line() throws IOException {
        // Given
        own("translations/tr.yaml", file("tr", "Nog dat", "Bir şey daha").yaml());

        // Then
        assertThatThrownBy(() -> CatalogueReader.read(Optional.of(folder))).isInstanceOf(CatalogueException.class)
                .hasMessageContaining("translations/tr.yaml:3: no text of the catalogue is `Nog dat`");
    }

    @ParameterizedTest
    @CsvSource({"Op {day}, Gün", "Dit, {day}", "Op {day}, {dag}", "Uw {noun} op {day}, {noun}"})
    void a_translation_leaves_the_same_places_open(String dutch, String translation) {
        assertThatThrownBy(() -> read(file("tr", dutch, translation))).isInstanceOf(CatalogueException.class)
                .hasMessageContaining("translations/tr.yaml:3: leaves other places open than `" + dutch + "`");
    }

    @Test
    void a_translation_may_do_without_the_noun() {
        // Given
        CatalogueFile words = new CatalogueFile("words.yaml", "words: { a: { nl: \"Uw {noun} komt\" } }");

        // When
        Words read = CatalogueReader.read(List.of(words, file("pl", "Uw {noun} komt", "Sprawa w toku"))).words();

        // Then
        assertThat(read.get("a").in(new Language("pl")).text()).isEqualTo("Sprawa w toku");
    }

    @ParameterizedTest
    @CsvSource({"nl", "Turks", "tr-TR"})
    void a_file_says_its_language(String language) {
        assertThatThrownBy(() -> read(file(language, "Wij lezen die.", "Okuyoruz."))).isInstanceOf(CatalogueException.class)
                .hasMessageContaining("tr.yaml:1: must be the code of a language other than Dutch");
    }

    @Test
    void translations_change_the_content_of_a_catalogue_and_not_the_rules_of_the_fold() {
        // Given
        CatalogueVersion without = CatalogueVersion.of(YamlFiles.catalogue(GROUP));

        // When
        CatalogueVersion with = CatalogueVersion.of(read(file("tr", "Wij lezen die.", "Okuyoruz.")));

        // Then
        assertThat(with.foldRules()).isEqualTo(without.foldRules());
        assertThat(with.content()).isNotEqualTo(without.content());
    }

    private static CatalogueFile file(String language, String dutch, String translation) {
        return new CatalogueFile("translations/tr.yaml", "language: %s\ntexts:\n  \"%s\": \"%s\"\n".formatted(language, dutch,
                translation));
    }

    private static Catalogue read(CatalogueFile translations) {
        return CatalogueReader.read(List.of(translations, DEPARTMENTS, new CatalogueFile("group-05.yaml", GROUP)));
    }

    private void own(String name, String yaml) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, yaml);
    }
}
