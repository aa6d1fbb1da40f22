// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.calendar.CalendarEntry;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Fact;
import nl.zaakspoor.courier.NoticeMail.Link;
import nl.zaakspoor.courier.NoticeMail.Quote;
import nl.zaakspoor.courier.NoticeMail.Section;
import nl.zaakspoor.courier.NoticeMail.Suggestions;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;

/**
 * The news of one mail, which may be several pieces: that we received a request, and that it is done already.
 *
 * @param kinds what there is to tell, in reading order; true of the request as it is
 * @param causes the same in full: of which appointment, which conversation
 * @param pages where the mail leads
 */
record MailNews(MailVoice voice, List<NoticeKind> kinds, List<Cause> causes, MailLinks pages) {
    /**
     * @param more what there is to know beside the news, once the facts have been read
     * @param suggestions what may be handy next
     * @param calendar what goes along for the resident's own calendar
     */
    record Told(Wording heading, List<Wording> paragraphs, List<Fact> facts, List<Quote> quotes, List<Link> links,
            List<Wording> more, List<Section> sections, Optional<Suggestions> suggestions, List<CalendarEntry> calendar) {}

    Told told() {
        if (MailCode.isIn(kinds)) {
            return new MailCode(voice, pages).told();
        }
        return voice.discreet() ? discreet() : open();
    }

    /** Neither what it is about, nor how far it is: only that there is something to read. */
    private Told discreet() {
        MailFacts facts = new MailFacts(voice);
        // Whether anything was asked would say too much of what can only be receipted.
        List<Section> todo = isOnlyAddress() || voice.receiptOnly() && !view().nothingToDo()
                ? List.of()
                : List.of(facts.todo(invited()));
        return new Told(voice.own(discreetHeading()), discreetNews().stream().map(voice::own).toList(), List.of(), List.of(),
                confirmation(), List.of(), todo, Optional.empty(), List.of());
    }

    private String discreetHeading() {
        if (invitation()) {
            return texts().invitationHeading();
        }
        return receipt() ? texts().receivedHeading(voice.noun()) : texts().newsHeading(voice.noun());
    }

    private List<String> discreetNews() {
        if (invitation()) {
            return List.of(texts().invitationNews());
        }
        String received = texts().receivedNews(voice.noun(), voice.day(view().receivedOn()));
        if (receipt() && voice.receiptOnly()) {
            return List.of(received, texts().receivedNoFollow());
        }
        if (receipt()) {
            return latest() == NoticeKind.RECEIVED
                    ? List.of(received, texts().receivedFollow())
                    : List.of(received, texts().newsAlready(voice.noun()), texts().newsOnPage());
        }
        List<String> address = kinds.contains(NoticeKind.ADDRESS_CHECK)
                ? new MailAnswers(voice, causes).newAddress()
                : List.of();
        return Stream
                .concat(isOnlyAddress() ? Stream.of() : Stream.of(texts().discreetNews(voice.noun()), texts().newsOnPage()),
                        address.stream())
                .toList();
    }

    /** Then what there is to do stands in the news. */
    private boolean isOnlyAddress() {
        return kinds.equals(List.of(NoticeKind.ADDRESS_CHECK));
    }

    /** By which the new address is confirmed: it stands nowhere else. */
    private List<NoticeMail.Link> confirmation() {
        return pages.confirmAddress().filter(_ -> kinds.contains(NoticeKind.ADDRESS_CHECK))
                .map(link -> new NoticeMail.Link(texts().addressConfirm(), link)).stream().toList();
    }

    /** Where it is told how it went, once all of it is over. */
    private List<NoticeMail.Link> feedback() {
        boolean over = view().state() == PublicState.COMPLETED
                && (kinds.contains(NoticeKind.COMPLETED) || kinds.contains(NoticeKind.END_CHECK));
        return over ? List.of(new NoticeMail.Link(texts().feedback(), pages.feedback())) : List.of();
    }

    private Told open() {
        MailFacts facts = new MailFacts(voice);
        MailParagraphs paragraphs = new MailParagraphs(voice, kinds, causes);
        MailAppointments appointments = new MailAppointments(voice, causes);
        return new Told(paragraphs.heading(), paragraphs.all(),
                Stream.concat(Stream.of(facts.about()), kinds.stream().flatMap(this::facts)).distinct().toList(), quotes(),
                Stream.of(confirmation(), appointments.links(), feedback()).flatMap(List::stream).toList(), more(),
                Stream.concat(appointments.sections().stream(), sections(appointments.todo()).stream()).toList(),
                kinds.contains(NoticeKind.END_CHECK) ? facts.suggestions() : Optional.empty(), appointments.calendar());
    }

    /** As long as nothing was asked of us, nothing comes next. */
    private List<Section> sections(List<Wording> plans) {
        if (isOnlyAddress()) {
            return List.of();
        }
        List<Wording> todo = Stream.concat(invited().stream(), plans.stream()).toList();
        MailFacts facts = new MailFacts(voice);
        return invitation() && !view().state().isOver() ? List.of(facts.todo(todo)) : facts.nextAndTodo(plans);
    }

    private List<Wording> invited() {
        return invitation() ? List.of(voice.own(texts().invitationTodo())) : List.of();
    }

    private boolean invitation() {
        return kinds.contains(NoticeKind.INVITATION);
    }

    private Stream<Fact> facts(NoticeKind kind) {
        MailFacts facts = new MailFacts(voice);
        MailTimeNews time = new MailTimeNews(voice);
        return switch (kind) {
            case RECEIVED, INVITATION, TASK, TASK_REMINDER, DECISION, CONTACT_SUMMARY, ANSWER, ADDRESS_CHECK ->
                Stream.of();
            case PROGRESS, REOPENED -> kind == latest() ? Stream.of(facts.step()) : Stream.of();
            case UPDATE -> Stream.concat(Stream.of(facts.step()), time.whenReady().stream());
            case DELAY -> time.dates().stream();
            case RESUMED -> kinds.contains(NoticeKind.DELAY) ? Stream.of() : time.whenReady().stream();
            case COMPLETED, CANCELLED, END_CHECK -> facts.outcome().stream();
            case CORRECTION -> facts.outcome().or(() -> Optional.of(facts.step()).filter(_ -> kind == latest())).stream();
            case EXECUTION -> Stream.of(new MailEventNews(voice, causes).whenPlanned());
            case APPOINTMENT, APPOINTMENT_REMINDER -> new MailAppointments(voice, causes).facts().stream();
            case CODE -> throw MailCode.goesAlone();
            case SOON_LATE, LATE, SILENT -> throw MailParagraphs.notForResidents();
        };
    }

    /** What the department wrote belongs to how far the request is, or to a conversation. */
    private List<Quote> quotes() {
        boolean howFar = kinds.stream().anyMatch(kind -> switch (kind) {
            case PROGRESS, REOPENED, COMPLETED, CANCELLED, CORRECTION -> true;
            case RECEIVED, INVITATION, TASK, TASK_REMINDER, DELAY, RESUMED, UPDATE, DECISION, EXECUTION, APPOINTMENT,
                    APPOINTMENT_REMINDER, CONTACT_SUMMARY, ANSWER, ADDRESS_CHECK, CODE, END_CHECK, SOON_LATE, LATE, SILENT ->
                false;
        });
        return Stream.concat(new MailFacts(voice).quote().filter(_ -> howFar).stream(),
                Stream.concat(new MailEventNews(voice, causes).summaries().stream(),
                        new MailAnswers(voice, causes).quotes().stream()))
                .distinct().toList();
    }

    private List<Wording> more() {
        boolean ended = kinds.contains(NoticeKind.COMPLETED) || kinds.contains(NoticeKind.CANCELLED)
                || kinds.contains(NoticeKind.CORRECTION);
        return switch (view().state()) {
            case COMPLETED -> ended ? afterCompletion() : follow();
            case CANCELLED -> ended ? List.of(voice.own(afterCancelling())) : follow();
            case RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED -> follow();
        };
    }

    private List<Wording> follow() {
        return receipt() ? List.of(voice.own(texts().receivedFollow())) : List.of();
    }

    private List<Wording> afterCompletion() {
        return Stream.concat(view().closing(voice.catalogue().words()).map(voice::say).stream(),
                Stream.of(voice.own(texts().completedMore()))).toList();
    }

    private String afterCancelling() {
        return new MailFacts(voice).quote().isPresent()
                ? texts().cancelledCheck(voice.phone())
                : texts().cancelledWhy(voice.phone());
    }

    private NoticeKind latest() {
        return kinds.getLast();
    }

    private boolean receipt() {
        return kinds.contains(NoticeKind.RECEIVED);
    }

    private MailTexts texts() {
        return voice.texts();
    }

    private TimelineView view() {
        return voice.view();
    }
}
