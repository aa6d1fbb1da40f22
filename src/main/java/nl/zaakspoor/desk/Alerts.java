// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.ledger.NoticeFate;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.timeline.Lateness;
import nl.zaakspoor.timeline.TimelineView;

/**
 * What a colleague must know of a request before they say anything.
 *
 * @param last the newest news that was to be told
 */
record Alerts(DeskVoice voice, TimelineView view, Optional<NoticeFate> last) {
    private static final Set<NotSent> NOT_REACHED = EnumSet.of(NotSent.NO_ADDRESS, NotSent.BAD_ADDRESS, NotSent.UNDELIVERABLE);

    List<String> all() {
        Lateness late = view.lateness();
        RequestTexts texts = voice.request();
        return Stream.of(late.expectedOn().map(day -> texts.alertLate(voice.day(day))),
                late.legalOn().map(day -> texts.alertLegal(voice.day(day))),
                late.silentSince().map(day -> texts.alertSilent(voice.day(day))),
                last.flatMap(NoticeFate::reason).map(NotSent::of).filter(NOT_REACHED::contains)
                        .map(why -> texts.alertNotReached(voice.words().notSent(why))),
                view.pendingAddress().map(_ -> texts.alertAddress()),
                Optional.of(texts.alertPrivate()).filter(_ -> view.product().privacy() == Privacy.HIGH))
                .flatMap(Optional::stream).toList();
    }
}
