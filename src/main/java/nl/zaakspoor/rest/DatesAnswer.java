// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Outlook;

/** The part of the resident's view that says when it will be done, and what was promised of that. */
record DatesAnswer(Outlook outlook, Catalogue catalogue, Language language) {
    /**
     * @param reason empty when the source gave none that can be shown
     * @param moreOn when more is told, where no new day could be
     */
    public record Delay(Optional<String> reason, Optional<LocalDate> wasOn, Optional<LocalDate> nowOn,
            Optional<LocalDate> moreOn) {}

    /**
     * @param kind {@code legal}, {@code norm}, {@code announced} or {@code expected}
     * @param met {@code yes}, {@code no} or {@code open}
     */
    public record Promise(String kind, LocalDate on, Instant madeAt, Optional<String> reason, String met) {}

    Optional<Delay> delay() {
        return outlook.delay().map(delay -> new Delay(why(delay.reason()), delay.wasOn(), delay.nowOn(), delay.moreOn()));
    }

    List<Promise> promises() {
        return outlook.promises().stream().map(this::promise).toList();
    }

    private Promise promise(Outlook.Judged judged) {
        nl.zaakspoor.timeline.Promise promise = judged.promise();
        return new Promise(Code.of(promise.kind()), promise.on(), promise.madeAt().at(), reason(promise.reason()),
                Code.of(judged.met()));
    }

    private Optional<String> why(Fact.Reason reason) {
        return reason.equals(Fact.Reason.NONE) ? Optional.of(say(catalogue.words().get("delay.untold"))) : reason(reason);
    }

    private Optional<String> reason(Fact.Reason reason) {
        return Optional.of(Stream.of(reason.code().flatMap(catalogue::reason), reason.text()).flatMap(Optional::stream)
                .map(this::say).collect(Collectors.joining(" "))).filter(words -> !words.isEmpty());
    }

    private String say(Text text) {
        return text.in(language).text();
    }
}
