// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.page.PlainBundle;
import nl.zaakspoor.page.PlainEngine;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT_REMINDER;
import static nl.zaakspoor.notice.NoticeKind.CANCELLED;
import static nl.zaakspoor.notice.NoticeKind.COMPLETED;
import static nl.zaakspoor.notice.NoticeKind.CONTACT_SUMMARY;
import static nl.zaakspoor.notice.NoticeKind.CORRECTION;
import static nl.zaakspoor.notice.NoticeKind.DECISION;
import static nl.zaakspoor.notice.NoticeKind.DELAY;
import static nl.zaakspoor.notice.NoticeKind.END_CHECK;
import static nl.zaakspoor.notice.NoticeKind.EXECUTION;
import static nl.zaakspoor.notice.NoticeKind.INVITATION;
import static nl.zaakspoor.notice.NoticeKind.PROGRESS;
import static nl.zaakspoor.notice.NoticeKind.RECEIVED;
import static nl.zaakspoor.notice.NoticeKind.REOPENED;
import static nl.zaakspoor.notice.NoticeKind.RESUMED;
import static nl.zaakspoor.notice.NoticeKind.TASK;
import static nl.zaakspoor.notice.NoticeKind.TASK_REMINDER;
import static nl.zaakspoor.notice.NoticeKind.UPDATE;
import static nl.zaakspoor.page.ARequest.aRequest;

/** Mails as residents would read them, and the requests they are about. */
final class Letters {
    static final Municipality MUNICIPALITY = new Municipality("Gemeente Voorbeeld", "14 000", Text.dutch("altijd"));
    static final URI LINK = URI.create("https://volg.voorbeeld.example/t/AQEAAAAAAAAwOQAB");
    static final MailLinks LINKS = new MailLinks(LINK,
            Optional.of(URI.create("https://volg.voorbeeld.example/address/AQUAAAAAAAAwOQAB")), Optional.of("012345"));
    static final MailWords WORDS = new MailWords(ARequest.CATALOGUE,
            new Languages(List.of(DUTCH, Language.ENGLISH)),
            language -> PlainBundle.of(MailTexts.class, "mail", language));

    static final MailWords IN_ALL_LANGUAGES = new MailWords(ARequest.CATALOGUE, Languages.spoken(),
            language -> PlainBundle.of(MailTexts.class, "mail", language));

    private static final Fact DECIDED = new Fact.DecisionMade(Outcome.GRANTED,
            Optional.of(Text.dutch("U mag bouwen.")), Optional.empty(),
            Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, LocalDate.of(2026, 10, 16))));

    /** Tomorrow, by the moment of the view. */
    static final Fact.AppointmentMade TALK = new Fact.AppointmentMade("A1", Instant.parse("2026-11-21T09:00:00Z"),
            Optional.of(Instant.parse("2026-11-21T09:30:00Z")), Text.dutch("Stadhuis, Spui 70"),
            Optional.of(inAllLanguages("Wij bespreken uw bouwplan.", "We discuss your building plan.")),
            List.of(inAllLanguages("De tekening", "The drawing"), inAllLanguages("Uw paspoort", "Your passport")),
            Optional.of(URI.create("https://afspraken.voorbeeld.example/a1")));

    private Letters() {}

    static Stream<NoticeKind> kindsForResidents() {
        return Stream.of(NoticeKind.values()).filter(kind -> !kind.isForDepartment());
    }

    static ARequest requestFor(List<NoticeKind> kinds) {
        ARequest request = aRequest().titled("Dakkapel aan de achterkant");
        ARequest before = kinds.contains(REOPENED) ? request.completed(Outcome.REFUSED, 9, "").reopened(12) : request;
        return switch (kinds.getLast()) {
            case RECEIVED, REOPENED -> before;
            case PROGRESS -> before.status("BEOORDELEN", 14, "Wij vragen een commissie om advies.\nDat duurt twee weken.");
            case TASK, TASK_REMINDER -> before.askedUntil(1, 20, "send-drawing");
            case DELAY -> (kinds.contains(PROGRESS) ? before.status("BEOORDELEN", 14) : before).expected(10, 15).and(20,
                    new Fact.DelayAnnounced(LocalDate.of(2026, 12, 22),
                            new Fact.Reason(Optional.of("committee-advice"), Optional.empty())));
            case UPDATE -> before.status("BEOORDELEN", 14);
            case CORRECTION -> before.completed(Outcome.GRANTED, 9, "").completed(Outcome.REFUSED, 30, "");
            case COMPLETED, END_CHECK -> (kinds.contains(DECISION) ? before.and(16, DECIDED) : before)
                    .completed(Outcome.GRANTED, 30, "");
            case CANCELLED -> before.status("BEOORDELEN", 14).completed(Outcome.WITHDRAWN, 20, "U trok de aanvraag zelf in.");
            case INVITATION -> before;
            case RESUMED -> before.and(10, new Fact.TermSuspended(LocalDate.of(2026, 10, 10), Fact.Reason.NONE)).and(20,
                    new Fact.TermResumed(LocalDate.of(2026, 10, 20), Fact.Reason.NONE));
            case APPOINTMENT, APPOINTMENT_REMINDER -> before.and(12, TALK);
            case EXECUTION -> before.and(12, new Fact.ExecutionPlanned(Fact.Execution.VISIT, LocalDate.of(2026, 12, 3),
                    Optional.empty(), Optional.of(Text.dutch("Zorg dat er iemand thuis is."))));
            case DECISION -> before.and(16, DECIDED);
            case CONTACT_SUMMARY -> before.and(16, new Fact.ContactRecorded(Fact.Channel.PHONE, Optional.empty(),
                    Text.dutch("U mag de tekening ook per post sturen."), true));
            case ANSWER -> before.and(14, new Fact.ActionAsked("A1", Action.Kind.CALL_ME_BACK, Optional.empty(),
                    Optional.of("Graag na vijf uur."), Optional.of("0612345678"), Optional.empty(), Optional.empty()))
                    .and(16, new Fact.ActionAnswered("A1", true,
                            Optional.of(Text.dutch("Wij spraken over uw tekening."))));
            case ADDRESS_CHECK -> before.and(45, new Fact.AddressGiven(1, "nieuw@voorbeeld.example", 1));
            case CODE -> before.codeAsked();
            case SOON_LATE, LATE, SILENT -> throw new IllegalArgumentException("not for residents");
        };
    }

    private static Text inAllLanguages(String dutch, String english) {
        return new Text(Languages.spoken().all().stream()
                .collect(Collectors.toMap(language -> language, language -> language.equals(DUTCH) ? dutch : english)));
    }

    static NoticeMail write(MailWords words, List<NoticeKind> kinds, ARequest request, Language language) {
        return write(words, kinds, request, language, LINKS);
    }

    static NoticeMail write(MailWords words, List<NoticeKind> kinds, ARequest request, Language language, MailLinks links) {
        TimelineView view = request.view();
        return words.write(kinds.stream().flatMap(kind -> causes(kind, view)).toList(), view, language, MUNICIPALITY, links);
    }

    private static Stream<Cause> causes(NoticeKind kind, TimelineView view) {
        return Stream.of(Stream.of(new Cause(kind, "any/0")),
                view.appointments().stream().map(each -> Cause.about(kind, each.appointment())),
                view.entries().stream().filter(entry -> entry.type() == EventType.CONTACT_RECORDED).map(Cause::about)
                        .filter(cause -> cause.kind() == kind),
                view.actions().stream().flatMap(each -> each.answer().stream()
                        .map(answer -> Cause.about(each.action(), answer))).filter(cause -> cause.kind() == kind))
                .flatMap(each -> each);
    }

    static NoticeMail mail(NoticeKind kind, ARequest request, Language language) {
        return write(WORDS, List.of(kind), request, language);
    }

    static String render(String template, NoticeMail mail) {
        return PlainEngine.render(template, Map.of("mail", mail));
    }
}
