// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.ledger.SearchTerms;
import nl.zaakspoor.ledger.SearchTerms.Address;
import nl.zaakspoor.ledger.SearchTerms.Who;
import nl.zaakspoor.page.SentForm;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.PublicState;

/** What a colleague searches for, as it was typed and chosen, and the forms to do so. */
record SearchForm(DeskVoice voice, SentForm sent) {
    static final String ANY = "q";
    private static final String LOCATION = "location";
    private static final String POSTCODE = "postcode";
    private static final String HOUSE_NUMBER = "houseNumber";
    private static final String SINCE = "since";
    private static final int MOST = 200;
    /** Encoded; sealed it is a third longer, and a cookie of a browser, where it stands while one signs in, holds 4,096. */
    private static final int MOST_IN_ALL = 2_000;

    /** The one field in which anything can be typed. */
    DeskForm simple() {
        return DeskForm.of("find", DeskPages.RESULTS,
                List.of(Field.of("search", ANY, voice.search().searchAny(), sent.typed(ANY))
                        .hint(voice.search().searchAnyHint()).wrong(any())),
                voice.search().searchButton());
    }

    /** All that can be searched by. */
    DeskForm whole() {
        DeskTexts texts = voice.texts();
        return DeskForm.of("find-more", DeskPages.RESULTS, List.of(
                line("reference", texts.reference()).wrong(nothingIn("reference")),
                line("name", texts.name()).hint(voice.search().nameHint()).wrong(noWords("name")),
                line("email", texts.email()).wrong(tooLong("email")), line("phone", texts.phone()).wrong(nothingIn("phone")),
                line(POSTCODE, texts.postcode()).wrong(nothingIn(POSTCODE)),
                line(HOUSE_NUMBER, texts.houseNumber()).wrong(nothingIn(HOUSE_NUMBER).or(this::halfAddress)),
                line(LOCATION, voice.search().location()).hint(voice.search().locationHint()).wrong(noWords(LOCATION)),
                Field.select("department", texts.department(), departments()),
                Field.select("product", texts.product(), products()), Field.select("state", texts.state(), states()),
                Field.select("delayed", texts.delayed(), delays()),
                Field.of("date", SINCE, texts.since(), sent.typed(SINCE)).wrong(noDay())), voice.search().searchButton())
                .wrong(tooLong().stream().toList());
    }

    boolean hasProblems() {
        return any().isPresent() || whole().hasProblems();
    }

    /** What to look for, what is likeliest first; the first that finds anything is it. */
    List<SearchTerms> terms() {
        return sent.given(ANY).map(text -> Typed.meanings(text).stream().map(this::with).toList())
                .orElseGet(() -> List.of(with(who())));
    }

    private SearchTerms with(Who who) {
        return new SearchTerms(who, sent.given("department").filter(DepartmentId::isId).map(DepartmentId::new),
                sent.given("product").filter(ProductId::isId).map(ProductId::new),
                sent.given("state").flatMap(SearchForm::state),
                sent.given("delayed").map(Boolean::valueOf), sent.given(SINCE).flatMap(DutchTime::day));
    }

    private Who who() {
        return new Who(sent.given("reference"), sent.given("email"), sent.given("phone"), sent.given("name"),
                sent.given(POSTCODE).flatMap(code -> sent.given(HOUSE_NUMBER).map(number -> new Address(code, number))),
                sent.given(LOCATION));
    }

    /** What was taken for a name may be a street too, such as Kerkhof; empty where it was not. */
    Optional<DeskForm> asStreet(SearchTerms found) {
        return sent.given(ANY).flatMap(_ -> found.who().name()).map(name -> DeskForm.button("as-street", DeskPages.RESULTS,
                voice.search().asStreet(name), "", Field.hidden(LOCATION, name)));
    }

    /** @param sealed the same search, from where the last page ended */
    DeskForm next(String sealed) {
        return DeskForm.button("next", DeskPages.RESULTS, voice.texts().nextPage(), "",
                Field.hidden(SearchAddresses.SEALED, sealed)).asQuery();
    }

    /** More than fits into an address. */
    private Optional<String> tooLong() {
        return Optional.of(voice.texts().tooLarge()).filter(_ -> any().isEmpty() && sent.encoded().length() > MOST_IN_ALL);
    }

    /** Sent with nothing in it, it asks for nothing. */
    private Optional<String> any() {
        return sent.text(ANY).filter(_ -> sent.typed(ANY).length() > MOST || Typed.meanings(sent.typed(ANY)).isEmpty())
                .map(_ -> voice.search().searchAnyWrong());
    }

    /** Where there are signs alone, nothing is compared; a term that is passed over would make everything fit. */
    private Optional<String> nothingIn(String field) {
        return tooLong(field).or(() -> sent.given(field).filter(text -> LookUpTerm.bare(text).isEmpty())
                .map(_ -> voice.search().searchAnyWrong()));
    }

    private Optional<String> noWords(String field) {
        return tooLong(field).or(() -> sent.given(field).filter(text -> !LookUpTerm.isWords(text))
                .map(_ -> voice.search().noWords(LookUpTerm.MOST_WORDS)));
    }

    private Optional<String> tooLong(String field) {
        return sent.given(field).filter(text -> text.length() > MOST).map(_ -> voice.search().searchAnyWrong());
    }

    private Optional<String> halfAddress() {
        return sent.given(POSTCODE).isPresent() == sent.given(HOUSE_NUMBER).isPresent()
                ? Optional.empty()
                : Optional.of(voice.search().halfAddress());
    }

    private Optional<String> noDay() {
        return sent.given(SINCE).filter(text -> DutchTime.day(text).isEmpty()).map(_ -> voice.texts().noDay());
    }

    private static Optional<PublicState> state(String code) {
        return Stream.of(PublicState.values()).filter(state -> state.code().equals(code)).findFirst();
    }

    private Field line(String name, String label) {
        return Field.line(name, label, sent.typed(name));
    }

    private List<Choice> departments() {
        return choices("department", voice.catalogue().departments().keySet().stream()
                .map(id -> new Choice(id.value(), voice.department(id), false)).sorted(Comparator.comparing(Choice::label)));
    }

    private List<Choice> products() {
        return choices("product", voice.catalogue().productsInOrder().stream()
                .map(product -> new Choice(product.id().value(), voice.say(product.name()), false))
                .sorted(Comparator.comparing(Choice::label)));
    }

    private List<Choice> states() {
        return choices("state", Stream.of(PublicState.values())
                .map(state -> new Choice(state.code(), voice.state(state), false)));
    }

    private List<Choice> delays() {
        return choices("delayed", Stream.of(new Choice("true", voice.texts().yes(), false),
                new Choice("false", voice.texts().no(), false)));
    }

    private List<Choice> choices(String field, Stream<Choice> all) {
        String chosen = sent.typed(field);
        return Stream.concat(Stream.of(new Choice("", voice.texts().any(), chosen.isEmpty())),
                all.map(each -> new Choice(each.value(), each.label(), each.value().equals(chosen)))).toList();
    }
}
