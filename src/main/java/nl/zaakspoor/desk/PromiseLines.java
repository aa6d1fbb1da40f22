// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Fact;
import nl.zaakspoor.desk.DeskSheet.Facts;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.timeline.Outlook;
import nl.zaakspoor.timeline.Promise;
import nl.zaakspoor.timeline.TimelineView;

/** Words the days that count, every promise that was made, and what the law says when its day has passed. */
record PromiseLines(DeskVoice voice, TimelineView view) {
    List<Part> parts() {
        Outlook outlook = view.outlook();
        RequestTexts texts = voice.request();
        List<Part> parts = new ArrayList<>();
        List<Fact> facts = Stream.of(outlook.expectedOn().map(day -> fact(voice.texts().expected(), voice.day(day))),
                outlook.legalOn().map(day -> fact(texts.legalDay(), voice.day(day))),
                legalGround().map(ground -> fact(texts.legalGround(), ground)),
                outlook.standstill().map(still -> fact(texts.standsStillSince(), voice.day(still.since()))),
                outlook.delay().flatMap(Outlook.Delay::moreOn).map(day -> fact(texts.moreToldOn(), voice.day(day))))
                .flatMap(Optional::stream).toList();
        if (!facts.isEmpty()) {
            parts.add(new Facts(facts));
        }
        outlook.delay().ifPresent(delay -> voice.reason(delay.reason()).forEach(reason -> parts.add(Words.plain(reason))));
        view.lateness().legalOn().ifPresent(_ -> parts.add(Words.alert(texts.legalConsequence())));
        parts.add(new Table(texts.promises(), List.of(texts.promisedDay(), texts.whose(), texts.madeOn(), texts.kept()),
                outlook.promises().stream().map(this::row).toList(), texts.noPromises()));
        return parts;
    }

    private Optional<String> legalGround() {
        return view.header().legalTerm().map(term -> voice.length(term.length()) + ", " + term.ground())
                .or(() -> view.product().terms().legal().map(term -> voice.length(term.length()) + ", " + term.ground()));
    }

    private Row row(Outlook.Judged judged) {
        Promise promise = judged.promise();
        return Row.of(Cell.of(voice.day(promise.on())),
                Cell.of(voice.words().promise(promise.kind())).small(voice.reason(promise.reason())),
                Cell.of(voice.moment(promise.madeAt())), Cell.of(voice.words().met(judged.met())));
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, value, Optional.empty());
    }
}
