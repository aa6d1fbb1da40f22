// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Quote;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Delivery;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.Promise;
import nl.zaakspoor.timeline.TimelineView;

/** How news reads of one thing that happened: a decision, a plan, a conversation, and that the clock runs again. */
record MailEventNews(MailVoice voice, List<Cause> causes) {

    /**
     * That there is a decision and how it comes; what was decided stands in it alone.
     *
     * @param ended whether the mail also tells how the request ended
     */
    List<Wording> decision(boolean ended) {
        Optional<Delivery> delivery = view().decision().flatMap(each -> each.fact().delivery());
        Stream<String> sent = delivery.map(this::sent).orElseGet(() -> Stream.of(texts().decisionFollows(voice.phone())));
        Stream<String> elsewhere = ended ? Stream.of() : Stream.of(texts().decisionElsewhere());
        return Stream.of(Stream.of(texts().decisionNews(voice.noun())), elsewhere, sent).flatMap(each -> each).map(voice::own)
                .toList();
    }

    private Stream<String> sent(Delivery delivery) {
        String day = voice.day(delivery.sentOn());
        if (delivery.sentOn().isAfter(DutchTime.dayOf(view().at()))) {
            return Stream.of(texts().willBeSent(day));
        }
        return Stream.of(switch (delivery.how()) {
            case LETTER -> texts().sentByLetter(day);
            case EMAIL -> texts().sentByEmail(day);
            case PORTAL -> texts().sentToPortal(day);
        }, texts().notCome(voice.phone()));
    }

    /** What is planned, as a sentence. */
    Wording execution() {
        return sentence("entry.execution-planned-" + Code.of(planned().what()));
    }

    NoticeMail.Fact whenPlanned() {
        String label = switch (planned().what()) {
            case PAYMENT -> texts().whenPayment();
            case DELIVERY -> texts().whenDelivery();
            case VISIT -> texts().whenVisit();
            case WORK -> texts().whenWork();
        };
        return new NoticeMail.Fact(label, voice.own(voice.days(planned().from(), planned().until())),
                planned().prepare().map(voice::say));
    }

    private Fact.ExecutionPlanned planned() {
        return view().execution().orElseThrow();
    }

    List<Wording> contacts() {
        return entries().map(entry -> voice.own(texts().contactNews(voice.day(entry.occurred().day())))).distinct().toList();
    }

    /** What was said, in the words of who wrote it down. */
    List<Quote> summaries() {
        MailFacts facts = new MailFacts(voice);
        return entries().flatMap(entry -> facts.quote(entry).stream()).toList();
    }

    private Stream<Entry> entries() {
        return view().entries().reversed().stream().filter(entry -> entry.news() instanceof News.Contact
                && causes.contains(Cause.about(entry)));
    }

    /** From which day the clock runs, and that a day which we reckoned is no official one. */
    List<Wording> resumed() {
        LocalDate day = view().resumedOn().orElseThrow();
        boolean reckoned = view().outlook().counts().filter(promise -> promise.kind() != Promise.Kind.LEGAL
                && promise.cause() != Promise.Cause.WORD).isPresent();
        return Stream.concat(Stream.of(texts().resumedNews(voice.day(day), voice.noun())),
                reckoned ? Stream.of(texts().notOfficial()) : Stream.of()).map(voice::own).toList();
    }

    private Wording sentence(String key) {
        Wording words = voice.say(voice.catalogue().words().get(key));
        return new Wording(words.text() + ".", words.language());
    }

    private MailTexts texts() {
        return voice.texts();
    }

    private TimelineView view() {
        return voice.view();
    }
}
