// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Fact;
import nl.zaakspoor.courier.NoticeMail.Quote;
import nl.zaakspoor.courier.NoticeMail.Section;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.TimelineView;

/**
 * The news of one mail, which may be several pieces: that we received a request, and that it is done already.
 *
 * @param kinds what there is to tell, in reading order; true of the request as it is
 */
record MailNews(MailVoice voice, List<NoticeKind> kinds) {
    /** @param more what there is to know beside the news, once the facts have been read */
    record Told(Wording heading, List<Wording> paragraphs, List<Fact> facts, Optional<Quote> quote, List<Wording> more,
            List<Section> sections) {}

    Told told() {
        return voice.discreet() ? discreet() : open();
    }

    /** Neither what it is about, nor how far it is: only that there is something to read. */
    private Told discreet() {
        MailFacts facts = new MailFacts(voice);
        // Whether anything was asked would say too much of what can only be receipted.
        List<Section> todo = voice.receiptOnly() && !view().nothingToDo() ? List.of() : List.of(facts.todo());
        return new Told(voice.own(receipt() ? texts().receivedHeading(noun()) : texts().newsHeading(noun())),
                own(receipt() ? discreetReceipt() : List.of(texts().discreetNews(noun()), texts().newsOnPage())), List.of(),
                Optional.empty(), List.of(), todo);
    }

    private List<String> discreetReceipt() {
        if (voice.receiptOnly()) {
            return List.of(received(), texts().receivedNoFollow());
        }
        return onlyReceipt()
                ? List.of(received(), texts().receivedFollow())
                : List.of(received(), texts().newsAlready(noun()), texts().newsOnPage());
    }

    private Told open() {
        MailFacts facts = new MailFacts(voice);
        List<Fact> told = new ArrayList<>(List.of(facts.about()));
        switch (latest()) {
            case RECEIVED, TASK, TASK_REMINDER -> {
            }
            case PROGRESS, REOPENED -> told.add(facts.step());
            case CORRECTION -> told.add(facts.outcome().orElseGet(facts::step));
            case DELAY -> told.addAll(time().dates());
            case UPDATE -> {
                told.add(facts.step());
                told.addAll(time().whenReady());
            }
            case COMPLETED, CANCELLED, END_CHECK -> facts.outcome().ifPresent(told::add);
            case SOON_LATE, LATE, SILENT -> throw notForResidents();
        }
        return new Told(heading(), paragraphs(), told, quotes() ? facts.quote() : Optional.empty(), more(),
                facts.nextAndTodo());
    }

    private static IllegalArgumentException notForResidents() {
        return new IllegalArgumentException("this is told to the department only");
    }

    /** What the department wrote belongs to how far the request is. */
    private boolean quotes() {
        return switch (latest()) {
            case PROGRESS, REOPENED, COMPLETED, CANCELLED, CORRECTION -> true;
            case RECEIVED, TASK, TASK_REMINDER, DELAY, UPDATE, END_CHECK, SOON_LATE, LATE, SILENT -> false;
        };
    }

    private Wording heading() {
        return switch (latest()) {
            case RECEIVED -> voice.own(texts().receivedHeading(noun()));
            case PROGRESS -> receipt() || reopened() ? headingBeforeProgress() : voice.say(view().step().heading());
            case REOPENED -> headingBeforeProgress();
            case TASK -> voice.own(texts().taskHeading());
            case TASK_REMINDER -> voice.own(texts().reminderHeading());
            case DELAY -> voice.own(texts().delayHeading(noun()));
            case UPDATE -> voice.own(texts().updateHeading(noun()));
            case END_CHECK -> voice.own(texts().endCheckHeading());
            case CORRECTION -> voice.own(texts().correctionHeading());
            case COMPLETED -> voice
                    .own(receipt() ? texts().receivedCompletedHeading(noun()) : texts().completedHeading(noun()));
            case CANCELLED -> voice
                    .own(receipt() ? texts().receivedCancelledHeading(noun()) : texts().cancelledHeading(noun()));
            case SOON_LATE, LATE, SILENT -> throw notForResidents();
        };
    }

    private Wording headingBeforeProgress() {
        return voice.own(receipt() ? texts().receivedHeading(noun()) : texts().reopenedHeading(noun()));
    }

    private List<Wording> paragraphs() {
        return kinds.stream().flatMap(kind -> news(kind).stream()).toList();
    }

    private List<Wording> news(NoticeKind kind) {
        return switch (kind) {
            case RECEIVED -> own(List.of(received()));
            case REOPENED -> reopening();
            case PROGRESS -> progress();
            // A reminder names what was asked as well.
            case TASK -> kinds.contains(NoticeKind.TASK_REMINDER) ? List.of() : own(List.of(texts().taskNews(noun())));
            case TASK_REMINDER -> own(List.of(texts().reminderNews()));
            case DELAY -> time().delay();
            case UPDATE -> Stream.concat(Stream.of(voice.own(texts().updateNews(noun()))), whatHappensNow()).toList();
            case END_CHECK -> own(List.of(texts().endCheckNews(noun(), ended()), texts().endCheckAsk(voice.phone())));
            case COMPLETED -> own(List.of(receipt()
                    ? texts().completedAlready(noun(), ended())
                    : texts().completedNews(noun(), ended())));
            case CANCELLED -> own(List.of(texts().cancelledNews(noun())));
            case CORRECTION -> correction();
            case SOON_LATE, LATE, SILENT -> throw notForResidents();
        };
    }

    private List<Wording> reopening() {
        Wording news = voice.own(view().state().isOver() ? texts().reopenedBefore(noun()) : texts().reopenedNews(noun()));
        boolean alone = latest() == NoticeKind.REOPENED;
        return Stream.concat(Stream.of(news), alone ? whatHappensNow() : Stream.of()).toList();
    }

    /** Nothing of what was wrong: only what is right. */
    private List<Wording> correction() {
        Stream<Wording> right = switch (view().state()) {
            case COMPLETED -> Stream.of(voice.own(texts().completedNews(noun(), ended())));
            case CANCELLED -> Stream.of(voice.own(texts().cancelledNews(noun())));
            case RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED ->
                Stream.concat(Stream.of(voice.own(texts().correctionOpen(noun()))),
                        latest() == NoticeKind.CORRECTION ? whatHappensNow() : Stream.of());
        };
        return Stream.concat(Stream.of(voice.own(texts().correctionNews(noun()))), right).toList();
    }

    private String ended() {
        return voice.day(view().ended().orElseThrow().day());
    }

    private MailTimeNews time() {
        return new MailTimeNews(voice);
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

    private List<Wording> more() {
        return switch (latest()) {
            case RECEIVED, PROGRESS, REOPENED, TASK, TASK_REMINDER, DELAY, UPDATE, END_CHECK -> follow();
            case COMPLETED -> afterCompletion();
            case CANCELLED -> afterCancelling();
            case CORRECTION -> switch (view().state()) {
                case COMPLETED -> afterCompletion();
                case CANCELLED -> afterCancelling();
                case RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED -> follow();
            };
            case SOON_LATE, LATE, SILENT -> throw notForResidents();
        };
    }

    private List<Wording> follow() {
        return receipt() ? own(List.of(texts().receivedFollow())) : List.of();
    }

    private List<Wording> afterCompletion() {
        return Stream.concat(view().closing(voice.catalogue().words()).map(voice::say).stream(),
                Stream.of(voice.own(texts().completedMore()))).toList();
    }

    private List<Wording> afterCancelling() {
        return own(List.of(new MailFacts(voice).quote().isPresent()
                ? texts().cancelledCheck(voice.phone())
                : texts().cancelledWhy(voice.phone())));
    }

    private String received() {
        return texts().receivedNews(noun(), voice.day(view().receivedOn()));
    }

    private NoticeKind latest() {
        return kinds.getLast();
    }

    private boolean receipt() {
        return kinds.contains(NoticeKind.RECEIVED);
    }

    private boolean onlyReceipt() {
        return latest() == NoticeKind.RECEIVED;
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
