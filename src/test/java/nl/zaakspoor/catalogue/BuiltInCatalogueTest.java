// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.PublicStep.Phase;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.Histories;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.Timeline;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

class BuiltInCatalogueTest {
    static final List<Product> PRODUCTS = BUILT_IN.productsInOrder();

    /** What most requests are called; said of another product they confuse. */
    private static final Pattern NOUNS = Pattern.compile(
            "(?i)\\b(aanvraag|melding|verzoek|klacht|aangifte|aanmelding|request|report|application|complaint|registration)\\b");

    @ParameterizedTest
    @CsvSource({"1, 12", "2, 5", "3, 5", "4, 3", "5, 13", "6, 8", "7, 8", "8, 9", "9, 4", "10, 5", "11, 1", "12, 5", "13, 2",
            "14, 2"})
    void every_group_has_at_least_the_products_of_almere(int group, int products) {
        assertThat(PRODUCTS.stream().filter(product -> product.group() == group).count()).isGreaterThanOrEqualTo(products);
    }

    @Test
    void products_stand_in_the_order_of_their_group_and_there_are_no_other_groups() {
        // When
        List<Integer> groups = PRODUCTS.stream().map(Product::group).toList();

        // Then
        assertThat(groups).isSorted();
        assertThat(groups.stream().distinct().toList()).isEqualTo(IntStream.rangeClosed(1, 14).boxed().toList());
    }

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void every_product_understands_the_four_generic_codes_in_order(Product product) {
        // When
        List<Integer> numbers = Arrays.stream(Phase.values()).map(phase -> product.stepFor(phase.code()).orElseThrow().number())
                .toList();

        // Then
        assertThat(numbers).isSorted().startsWith(1).endsWith(product.steps().size());
        assertThat(numbers.get(1)).isBetween(2, product.steps().size() - 1);
    }

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void no_code_of_a_product_means_two_steps(Product product) {
        // When
        List<String> codes = product.steps().stream().flatMap(step -> step.codes().stream()).toList();

        // Then
        assertThat(codes).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void every_product_tells_of_progress_once_and_never_at_its_first_or_last_step(Product product) {
        // When
        List<Integer> significant = product.steps().stream().filter(PublicStep::significant).map(PublicStep::number).toList();

        // Then
        assertThat(significant).allSatisfy(number -> assertThat(number).isBetween(2, product.steps().size() - 1));
    }

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void every_product_belongs_to_a_department_that_exists(Product product) {
        assertThat(BUILT_IN.departments()).containsKey(product.department());
    }

    @Test
    void every_source_belongs_to_a_department_that_exists() {
        assertThat(BUILT_IN.sources()).isNotEmpty().allSatisfy((urn, source) -> {
            assertThat(BUILT_IN.departments()).containsKey(source.department());
            assertThat(source.urn()).isEqualTo(urn).startsWith("urn:nld:oin:");
        });
    }

    @Test
    void the_words_of_every_state_and_every_kind_of_news_are_there_and_no_others() {
        // When
        Set<String> words = BUILT_IN.words().texts().keySet();

        // Then
        assertThat(words).containsExactlyInAnyOrderElementsOf(neededWords());
    }

    private static Set<String> neededWords() {
        // What makes a line in a timeline needs a word; some types of event make none.
        Stream<EventType> lines = Histories.announced().withoutEdgeCases().sampleStream().limit(500)
                .flatMap(history -> Timeline.of(BUILT_IN, history).entries().stream()).map(Entry::type).distinct()
                .filter(type -> type != EventType.EXECUTION_PLANNED && type != EventType.ACTION_ASKED);
        return Stream.of(codes("entry.", lines), codes("outcome.", Stream.of(Outcome.values())),
                codes("entry.execution-planned-", Stream.of(Fact.Execution.values())),
                answeredActions().map(kind -> "entry.action-asked-" + kind),
                answeredActions().flatMap(kind -> Stream.of("answer." + kind + "-yes", "answer." + kind + "-no")),
                codes("channel.", Stream.of(Fact.Channel.values()).filter(channel -> channel != Fact.Channel.PROACTIVE)),
                Stream.of("entry.appointment-moved", "entry.contact-recorded-proactive", "entry.step-continued",
                        "entry.after-end", "entry.delay-noticed", "task.unnamed", "delay.untold"),
                codes("state.", Stream.of(PublicState.values())), Stream.of("closing.refused", "closing.not-resolved"))
                .flatMap(words -> words).collect(Collectors.toSet());
    }

    private static Stream<String> answeredActions() {
        return Stream.of(Action.Kind.values()).filter(Action.Kind::isAnswered).map(Code::of);
    }

    private static Stream<String> codes(String prefix, Stream<? extends Enum<?>> constants) {
        return constants.map(constant -> prefix + Code.of(constant));
    }

    @Test
    void the_words_leave_it_to_the_product_what_such_a_request_is_called() {
        BUILT_IN.words().texts().forEach((key, text) -> text.byLanguage().values()
                .forEach(wording -> assertThat(wording).as(key).doesNotContainPattern(NOUNS)));
    }

    @Test
    void a_word_about_a_product_has_its_noun() {
        // When
        Text word = BUILT_IN.words().about(product("melding-openbare-ruimte"), "entry.request-received");

        // Then
        assertThat(word.in(Language.DUTCH).text()).isEqualTo("Wij hebben uw melding ontvangen");
        assertThat(word.in(Language.ENGLISH).text()).isEqualTo("We received your report");
        assertThat(word.in(new Language("tr")).text()).isEqualTo("Bildiriminiz alındı");
        assertThat(word.in(new Language("ar")).text()).isEqualTo("استلمنا بلاغكم");
        assertThat(word.in(new Language("pl")).text()).isEqualTo("Otrzymaliśmy Państwa zgłoszenie");
        assertThat(word.in(new Language("uk")).text()).isEqualTo("Ми отримали ваше повідомлення");
    }

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void a_product_is_called_by_one_noun(Product product) {
        // When
        Stream<Text> texts = product.steps().stream().flatMap(step -> Stream.concat(
                Stream.of(step.title(), step.heading(), step.text()), step.ahead().stream()));

        // Then
        texts.forEach(text -> text.byLanguage().forEach((language, wording) -> assertThat(NOUNS.matcher(wording).results()
                .map(MatchResult::group).filter(noun -> !noun.equalsIgnoreCase(product.noun().in(language).text())))
                .as(wording).isEmpty()));
    }

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void the_last_step_is_an_end_and_speaks_of_a_decision_only_where_there_is_one(Product product) {
        // Given
        boolean decides = product.steps().stream().anyMatch(step -> step.phase() == Phase.DECISION);

        // When
        PublicStep last = product.lastStep();

        // Then
        assertThat(last.title().in(Language.DUTCH).text()).containsIgnoringCase("afgerond");
        assertThat(last.title().in(Language.ENGLISH).text()).containsIgnoringCase("closed");
        assertThat(decides || !last.text().in(Language.DUTCH).text().contains("besluit")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"fraude-onderzoek, OFF", "fraude-onderzoek-ondernemer, OFF", "adresonderzoek, OFF",
            "adresonderzoek-ondernemer, OFF",
            "wijkteam-melding, DESK_ONLY", "crisisopvang, DESK_ONLY", "melding-openbare-ruimte, RESIDENT",
            "vergunning, RESIDENT",
            "klacht-algemeen-bestuur, RESIDENT"})
    void what_may_not_be_followed_is_not_followed(String product, Tracking tracking) {
        assertThat(product(product).tracking()).isEqualTo(tracking);
    }

    @ParameterizedTest
    @CsvSource({"bijstand, HIGH", "bijzondere-bijstand, HIGH", "uitkeringen, HIGH", "jeugdhulp, HIGH", "pgb, HIGH",
            "wmo-ondersteunende-middelen, HIGH", "wmo-begeleiding-en-ondersteuning, HIGH", "belasting-kwijtschelding, HIGH",
            "lening-en-krediet, HIGH", "financiele-hulp, HIGH", "toeslagen, HIGH", "melding-openbare-ruimte, NORMAL",
            "vergunning, NORMAL", "paspoort-identiteitskaart, NORMAL"})
    void income_care_youth_and_debt_have_high_privacy(String product, Privacy privacy) {
        assertThat(product(product).privacy()).isEqualTo(privacy);
    }

    @ParameterizedTest
    @CsvSource({"vergunning, P56D, Omgevingswet 16.64, P42D", "vergunning-ondernemer, P56D, Omgevingswet 16.64, P42D",
            "klacht-algemeen-bestuur, P42D, Awb 9:11, P28D", "bezwaar-aantekening, P84D, Awb 7:10, P42D",
            "naturalisatie, P1Y, RWN 9, P6M", "terrasvergunning, P56D, Awb 4:13,", "bijstand, P56D, Awb 4:13,",
            "gehandicaptenparkeerplaats, P56D, Awb 4:13,"})
    void a_product_has_the_term_that_the_law_gives_it(String product, Period length, String ground, Period extension) {
        // When
        Terms terms = product(product).terms();

        // Then
        assertThat(terms.legal()).contains(new LegalTerm(length, ground));
        assertThat(terms.extension()).isEqualTo(Optional.ofNullable(extension));
    }

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void where_there_is_a_decision_there_is_a_term_and_no_norm_goes_beyond_the_law(Product product) {
        // Given
        Terms terms = product.terms();
        LocalDate day = LocalDate.of(2026, 9, 1);
        boolean decides = product.decisionStep().isPresent() && product.tracking() == Tracking.RESIDENT;

        // Then
        assertThat(!decides || terms.legal().isPresent() || terms.norm().isPresent()).isTrue();
        assertThat(terms.norm().filter(norm -> terms.legal().filter(law -> day.plus(norm).isAfter(day.plus(law.length())))
                .isPresent())).isEmpty();
        assertThat(terms.silenceAfter()).isPresent();
    }

    @Test
    void who_complains_hears_every_fortnight() {
        assertThat(product("klacht-algemeen-bestuur").terms().updateEvery()).contains(Period.ofDays(14));
    }

    @Test
    void the_calendar_knows_the_decrees_of_these_years() {
        assertThat(BUILT_IN.calendar().isWorkingDay(LocalDate.of(2027, 5, 7))).isFalse();
        assertThat(BUILT_IN.calendar().equatedUntil()).isEqualTo(2028);
        assertThat(BUILT_IN.calendar().equatedDays()).hasSize(5);
    }

    @Test
    void what_not_everybody_may_follow_has_high_privacy() {
        assertThat(PRODUCTS).filteredOn(product -> product.tracking() != Tracking.RESIDENT)
                .allSatisfy(product -> assertThat(product.privacy()).isEqualTo(Privacy.HIGH));
    }

    private static Product product(String id) {
        return BUILT_IN.product(new ProductId(id)).orElseThrow();
    }
}
