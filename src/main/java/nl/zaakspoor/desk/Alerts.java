// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.timeline.Lateness;
import nl.zaakspoor.timeline.TimelineView;

/** What a colleague must know of a request before they say anything. */
record Alerts(DeskVoice voice, TimelineView view) {
    List<String> all() {
        Lateness late = view.lateness();
        DeskTexts texts = voice.texts();
        return Stream.of(late.expectedOn().map(day -> texts.alertLate(voice.day(day))),
                late.legalOn().map(day -> texts.alertLegal(voice.day(day))),
                late.silentSince().map(day -> texts.alertSilent(voice.day(day))),
                view.pendingAddress().map(_ -> texts.alertAddress()),
                Optional.of(texts.alertPrivate()).filter(_ -> view.product().privacy() == Privacy.HIGH))
                .flatMap(Optional::stream).toList();
    }
}
