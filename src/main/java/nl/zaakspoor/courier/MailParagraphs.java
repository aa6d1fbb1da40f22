// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.TimelineView;

/**
 * The heading of a mail and its sentences: the heading is that of the last piece of news, and each piece has its own.
 *
 * @param kinds in reading order
 */
record MailParagraphs(MailVoice voice, List<NoticeKind> kinds, List<Cause> causes) {

    Wording heading() {
        return switch (kinds.getLast()) {
            case RECEIVED -> voice.own(texts().receivedHeading(noun()));
            case INVITATION -> voice.own(texts().invitationHeading());
            case PROGRESS -> receipt() || reopened() ? headingBeforeProgress() : voice.say(view().step().heading());
            case REOPENED -> headingBeforeProgress();
            case TASK -> voice.own(texts().taskHeading());
            case TASK_REMINDER -> voice.own(texts().reminderHeading());
            case DELAY -> voice.own(texts().delayHeading(noun()));
            case RESUMED -> voice.own(texts().resumedHeading());
            case UPDATE -> voice.own(texts().updateHeading(noun()));
            case DECISION -> voice.say(voice.catalogue().words().get("entry.decision-made"));
            case EXECUTION -> voice.own(texts().executionHeading());
            case APPOINTMENT -> voice.own(appointments().heading());
            case APPOINTMENT_REMINDER -> voice.own(texts().appointmentReminderHeading());
            case CONTACT_SUMMARY -> voice.own(texts().contactHeading());
            case ANSWER -> voice.own(texts().answerHeading());
            case ADDRESS_CHECK -> voice.own(texts().addressHeading());
            case END_CHECK -> voice.own(texts().endCheckHeading());
            case CORRECTION -> voice.own(texts().correctionHeading());
            case COMPLETED -> voice
                    .own(receipt() ? texts().receivedCompletedHeading(noun()) : texts().completedHeading(noun()));
            case CANCELLED -> voice
                    .own(receipt() ? texts().receivedCancelledHeading(noun()) : texts().cancelledHeading(noun()));
            case CODE -> throw MailCode.goesAlone();
            case SOON_LATE, LATE, SILENT -> throw notForResidents();
        };
    }

    private Wording headingBeforeProgress() {
        return voice.own(receipt() ? texts().receivedHeading(noun()) : texts().reopenedHeading(noun()));
    }

    List<Wording> all() {
        return kinds.stream().flatMap(kind -> news(kind).stream()).toList();
    }

    private List<Wording> news(NoticeKind kind) {
        return switch (kind) {
            case RECEIVED -> own(List.of(texts().receivedNews(noun(), voice.day(view().receivedOn()))));
            case INVITATION -> own(List.of(texts().invitationNews()));
            case REOPENED -> reopening();
            case PROGRESS -> progress();
            // A reminder names what was asked as well.
            case TASK -> kinds.contains(NoticeKind.TASK_REMINDER) ? List.of() : own(List.of(texts().taskNews(noun())));
            case TASK_REMINDER -> own(List.of(texts().reminderNews()));
            case DELAY -> new MailTimeNews(voice).delay();
            case RESUMED -> event().resumed();
            case UPDATE -> Stream.concat(Stream.of(voice.own(texts().updateNews(noun()))), whatHappensNow()).toList();
            case DECISION -> event().decision(kinds.contains(NoticeKind.COMPLETED) || kinds.contains(NoticeKind.CANCELLED));
            case EXECUTION -> List.of(event().execution());
            case APPOINTMENT -> appointments().news();
            case APPOINTMENT_REMINDER -> appointments().reminder();
            case CONTACT_SUMMARY -> event().contacts();
            case ANSWER -> new MailAnswers(voice, causes).news();
            case ADDRESS_CHECK -> own(new MailAnswers(voice, causes).newAddress());
            case END_CHECK -> endCheck();
            case COMPLETED -> own(List.of(receipt()
                    ? texts().completedAlready(noun(), ended())
                    : texts().completedNews(noun(), ended())));
            case CANCELLED -> own(List.of(texts().cancelledNews(noun())));
            case CORRECTION -> correction();
            case CODE -> throw MailCode.goesAlone();
            case SOON_LATE, LATE, SILENT -> throw notForResidents();
        };
    }

    private List<Wording> endCheck() {
        String ask = texts().endCheckAsk(voice.phone());
        // When the end is news as well, it was said just before.
        return own(kinds.contains(NoticeKind.COMPLETED) ? List.of(ask) : List.of(texts().endCheckNews(noun(), ended()), ask));
    }

    private List<Wording> reopening() {
        Wording news = voice.own(view().state().isOver() ? texts().reopenedBefore(noun()) : texts().reopenedNews(noun()));
        boolean alone = kinds.getLast() == NoticeKind.REOPENED;
        return Stream.concat(Stream.of(news), alone ? whatHappensNow() : Stream.of()).toList();
    }

    /** Nothing of what was wrong: only what is right. */
    private List<Wording> correction() {
        Stream<Wording> right = switch (view().state()) {
            case COMPLETED -> Stream.of(voice.own(texts().completedNews(noun(), ended())));
            case CANCELLED -> Stream.of(voice.own(texts().cancelledNews(noun())));
            case RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED ->
                Stream.concat(Stream.of(voice.own(texts().correctionOpen(noun()))),
                        kinds.getLast() == NoticeKind.CORRECTION ? whatHappensNow() : Stream.of());
        };
        return Stream.concat(Stream.of(voice.own(texts().correctionNews(noun()))), right).toList();
    }

    private List<Wording> progress() {
        Wording heading = voice.say(view().step().heading());
        Stream<Wording> unlessInTheHeading = receipt() || reopened()
                ? Stream.of(new Wording(heading.text() + ".", heading.language()))
                : Stream.of();
        Wording where = voice.own(texts().progressNews(noun(), view().step().number(), view().steps().size()));
        return Stream.of(Stream.of(where), unlessInTheHeading, whatHappensNow()).flatMap(each -> each).toList();
    }

    /** In a step of the resident's own, these words say what to do, and stand there. */
    private Stream<Wording> whatHappensNow() {
        return view().step().yourTurn() ? Stream.of() : Stream.of(voice.say(view().step().text()));
    }

    static IllegalArgumentException notForResidents() {
        return new IllegalArgumentException("this is told to the department only");
    }

    private String ended() {
        return voice.day(view().ended().orElseThrow().day());
    }

    private MailEventNews event() {
        return new MailEventNews(voice, causes);
    }

    private MailAppointments appointments() {
        return new MailAppointments(voice, causes);
    }

    private boolean receipt() {
        return kinds.contains(NoticeKind.RECEIVED);
    }

    private boolean reopened() {
        return kinds.contains(NoticeKind.REOPENED);
    }

    private List<Wording> own(List<String> texts) {
        return texts.stream().map(voice::own).toList();
    }

    private String noun() {
        return voice.noun();
    }

    private MailTexts texts() {
        return voice.texts();
    }

    private TimelineView view() {
        return voice.view();
    }
}
