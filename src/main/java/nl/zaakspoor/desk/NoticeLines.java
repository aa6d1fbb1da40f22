// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.ledger.NoticeFate;
import nl.zaakspoor.ledger.NoticeFate.Earlier;
import nl.zaakspoor.ledger.NoticeFate.Receipt;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticeState;
import nl.zaakspoor.timeline.Reference;

/**
 * Words what a resident was told, what became of it, and why something was not sent.
 *
 * @param now by the service's clock
 */
record NoticeLines(DeskVoice voice, Reference request, Instant now) {
    List<Part> parts(List<NoticeFate> notices) {
        ToldTexts texts = voice.told();
        return List.of(new Table(texts.notices(), List.of(texts.decidedOn(), voice.texts().what(), voice.texts().becameOfIt()),
                notices.stream().flatMap(this::rows).toList(), texts.noNotices()));
    }

    /** The last that was told, and whether it arrived. */
    Optional<String> last(List<NoticeFate> notices) {
        return newest(notices).map(notice -> voice.told().lastNotice(voice.words().kind(kind(notice)),
                voice.moment(when(notice)), Stream.concat(Stream.of(voice.words().fate(state(notice))),
                        notice.reason().map(NotSent::of).map(voice.words()::notSent).stream())
                        .collect(Collectors.joining(": "))));
    }

    /** The newest news for the resident, whatever became of it. */
    static Optional<NoticeFate> newest(List<NoticeFate> notices) {
        return notices.stream().filter(notice -> !kind(notice).isForDepartment())
                .filter(notice -> kind(notice) != NoticeKind.CODE && kind(notice) != NoticeKind.ADDRESS_CHECK)
                .max(Comparator.comparing(NoticeLines::when));
    }

    private static Instant when(NoticeFate notice) {
        return notice.sentAt().filter(sent -> sent.isAfter(notice.decidedAt())).orElse(notice.decidedAt());
    }

    private Stream<Row> rows(NoticeFate notice) {
        return Stream.concat(Stream.of(row(notice)), notice.earlier().stream()
                .flatMap(earlier -> earlier.sentAt().stream().map(at -> earlier(notice, earlier, at))));
    }

    /** The message in which it went before. */
    private Row earlier(NoticeFate notice, Earlier earlier, Instant at) {
        String what = voice.told().wentBefore(voice.words().kind(kind(notice)));
        return Row.of(Cell.of(voice.moment(at)), kind(notice) == NoticeKind.CODE
                ? Cell.of(what)
                : Cell.link(what, address(notice) + "?messageId=" + earlier.messageId()),
                Cell.of(voice.words().fate(NoticeState.SENT)).small(earlier.receipts().stream().map(this::reported).toList()));
    }

    private String reported(Receipt receipt) {
        ToldTexts texts = voice.told();
        String at = voice.moment(receipt.receivedAt());
        return switch (receipt.kind()) {
            case "delivered" -> texts.deliveredOn(at);
            case "deferred" -> texts.deferredOn(at);
            case "bounced", "bad-address" -> texts.bouncedOn(at);
            default -> texts.lostOn(at);
        };
    }

    private String address(NoticeFate notice) {
        return DeskPages.act(request.value(), "notices/" + notice.id());
    }

    private Row row(NoticeFate notice) {
        boolean readable = notice.messageId().isPresent() && notice.sentAt().isPresent() && kind(notice) != NoticeKind.CODE;
        return new Row(List.of(Cell.of(voice.moment(notice.decidedAt())), readable
                ? Cell.link(voice.words().kind(kind(notice)), address(notice))
                : Cell.of(voice.words().kind(kind(notice))), Cell.of(voice.words().fate(state(notice))).small(fate(notice))),
                isWith(notice)
                        ? List.of(DeskForm.button("resend-" + notice.id(),
                                address(notice) + "/resend", voice.told().resend(),
                                voice.words().kind(kind(notice))))
                        : List.of());
    }

    /** Whether the resident may be asked whether they have it. */
    private static boolean isWith(NoticeFate notice) {
        return switch (state(notice)) {
            case SENT, DELIVERED, BOUNCED, FAILED -> kind(notice) != NoticeKind.CODE && !kind(notice).isForDepartment();
            case PLANNED, CLAIMED, CANCELLED, SUPPRESSED -> false;
        };
    }

    private List<String> fate(NoticeFate notice) {
        ToldTexts texts = voice.told();
        return Stream.of(notice.reason().map(NotSent::of).map(voice.words()::notSent),
                notice.sentAt().map(at -> texts.sentOn(voice.moment(at), voice.words().medium(Medium.of(notice.channel())))),
                notice.deliveredAt().map(at -> texts.deliveredOn(voice.moment(at))),
                notice.bouncedAt().map(at -> texts.bouncedOn(voice.moment(at))),
                Optional.of(notice.dueAt()).filter(_ -> state(notice) == NoticeState.PLANNED)
                        .map(at -> at.isAfter(now) ? texts.dueOn(voice.moment(at)) : texts.wasDueOn(voice.moment(at))),
                notice.again().map(again -> texts.againBy(again.askedBy(), voice.moment(again.askedAt()))),
                notice.answer().filter(_ -> state(notice) == NoticeState.FAILED || state(notice) == NoticeState.BOUNCED))
                .flatMap(Optional::stream).toList();
    }

    private static NoticeKind kind(NoticeFate notice) {
        return NoticeKind.of(notice.kind());
    }

    private static NoticeState state(NoticeFate notice) {
        return NoticeState.of(notice.state());
    }
}
