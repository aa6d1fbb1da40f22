// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.page.StatusSheet.Contact;
import nl.zaakspoor.page.StatusSheet.Doings;
import nl.zaakspoor.page.StatusSheet.Row;
import nl.zaakspoor.page.StatusSheet.Together;
import nl.zaakspoor.page.StatusSheet.Unlock;
import nl.zaakspoor.timeline.Durations;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.Usual;

/**
 * Words a status page. How much it tells follows the product: everything, only how far it is ({@link Privacy#HIGH}), or only
 * that it was received ({@link Tracking#RECEIPT_ONLY}).
 */
final class StatusWriter {
    private final Voice voice;
    private final TimelineView view;

    private final Reader reader;

    private StatusWriter(Voice voice, TimelineView view, Reader reader) {
        this.voice = voice;
        this.view = view;
        this.reader = reader;
    }

    /**
     * The page, or empty when the resident may not follow such a request at all.
     *
     * @param durations how long requests usually take
     * @param location what the request is about, if that is a place
     * @param journey where the page of its journey stands, if it is part of one
     */
    static Optional<StatusSheet> write(Voice voice, TimelineView view, Durations durations, Optional<Text> location,
            Optional<URI> journey, Reader reader) {
        StatusWriter writer = new StatusWriter(voice, view, reader);
        return switch (view.product().tracking()) {
            case RESIDENT ->
                Optional.of(reader.code().opens(view.product())
                        ? writer.open(Usual.ahead(view, durations), location, journey)
                        : writer.discreet());
            case RECEIPT_ONLY -> Optional.of(writer.receipt());
            case DESK_ONLY, OFF -> Optional.empty();
        };
    }

    private StatusSheet open(Optional<Usual> usual, Optional<Text> location, Optional<URI> journey) {
        String noun = voice.noun(view.product());
        return new StatusSheet(title(noun, "state." + view.state().code()),
                crumbs(), voice.texts().yourRequest(noun),
                Optional.of(voice.say(view.title().orElse(view.product().name()))),
                AnswerCard.open(voice, view, usual, reader),
                new NewsAndNext(voice, view).cards(), new StepLines(voice, view).lines(), voice.texts().allSteps(noun),
                contact(voice.phoneOf(view.department())), about(location), journey.map(this::together),
                new UnlockBox(voice, reader).open(), new DoingLines(voice, view, reader).all(),
                Suggestions.of(voice, view));
    }

    private StatusSheet discreet() {
        return small(AnswerCard.discreet(voice, view, reader), "state." + view.state().code(),
                new UnlockBox(voice, reader).closed(), new DoingLines(voice, view, reader).few());
    }

    private StatusSheet receipt() {
        return small(AnswerCard.receipt(voice, view, reader), "state.received", Optional.empty(), Doings.NONE);
    }

    /** Even the department would say too much here, so it is the municipality's own number that stands on it. */
    private StatusSheet small(StatusSheet.Answer answer, String state, Optional<Unlock> unlock, Doings doings) {
        String noun = voice.texts().request();
        return new StatusSheet(title(noun, state), List.of(caseNumber()), voice.texts().yourRequest(noun),
                Optional.empty(), answer, List.of(), List.of(), "", contact(voice.phone()), List.of(), Optional.empty(),
                unlock, doings, Optional.empty());
    }

    private Together together(URI journey) {
        return new Together(view.header().journey().flatMap(Fact.Journey::title).map(voice::say),
                journey.getPath() + "?lang=" + voice.language());
    }

    private String title(String noun, String state) {
        return voice.texts().documentTitle(noun, voice.reference(view.reference()), voice.word(state).text(),
                voice.municipality().name());
    }

    private Phrase caseNumber() {
        return Phrase.own(voice.texts().caseNumber(voice.reference(view.reference())));
    }

    private Contact contact(String phone) {
        return voice.contact(phone, view.reference().value());
    }

    /** Where the department gave no title, the product stands in the heading already. */
    private List<Phrase> crumbs() {
        return view.title().isPresent() ? List.of(voice.say(view.product().name()), caseNumber()) : List.of(caseNumber());
    }

    private List<Row> about(Optional<Text> location) {
        PageTexts texts = voice.texts();
        return Stream.of(Optional.of(new Row(texts.kindOfRequest(), voice.say(view.product().name()))),
                view.title().map(title -> new Row(texts.subject(), voice.say(title))),
                location.map(place -> new Row(texts.location(), voice.say(place))),
                Optional.of(new Row(texts.receivedOn(), Phrase.own(voice.day(view.receivedOn())))),
                Optional.of(new Row(texts.reference(), Phrase.own(voice.reference(view.reference())))))
                .flatMap(Optional::stream)
                .toList();
    }
}
