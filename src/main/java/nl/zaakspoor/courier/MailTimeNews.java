// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Fact;
import nl.zaakspoor.timeline.Fact.Reason;
import nl.zaakspoor.timeline.Outlook;
import nl.zaakspoor.timeline.Outlook.Delay;
import nl.zaakspoor.timeline.Promise;

/** How news reads that time makes: it takes longer, there is nothing new, and was everything all right? */
record MailTimeNews(MailVoice voice) {

    /** That it takes longer, why, and until when or when more is told. */
    List<Wording> delay() {
        List<Wording> paragraphs = new ArrayList<>(List.of(voice.own(texts().delayNews(voice.noun()))));
        Optional<Delay> delay = outlook().delay();
        if (isToldAgain()) {
            paragraphs.add(voice.own(texts().delayStill()));
        }
        paragraphs.addAll(delay.map(each -> reason(each.reason())).orElse(List.of()));
        delay.flatMap(Delay::moreOn).ifPresent(day -> paragraphs.add(voice.own(texts().delayMore(voice.weekday(day)))));
        if (isReckoned()) {
            paragraphs.add(voice.own(texts().notOfficial()));
        }
        return paragraphs;
    }

    private List<Wording> reason(Reason reason) {
        List<Wording> said = Stream.of(reason.code().flatMap(voice.catalogue()::reason), reason.text())
                .flatMap(Optional::stream).map(voice::say).toList();
        // Whoever is asked for something reads that below; nobody else holds it up.
        boolean untold = outlook().isUnexplained()
                && voice.view().tasks().stream().noneMatch(each -> each.state().asks());
        return untold ? List.of(voice.say(voice.catalogue().words().get("delay.untold"))) : said;
    }

    /** The day before and the day now, each where there is one. */
    List<Fact> dates() {
        Stream<Fact> was = outlook().delay().flatMap(Delay::wasOn).stream().map(
                day -> new Fact(texts().dateBefore(), voice.own(voice.weekday(day)), Optional.empty()));
        Stream<Fact> now = outlook().delay().flatMap(Delay::nowOn).stream().map(day -> fact(texts().dateNow(), day));
        return Stream.concat(was, now).toList();
    }

    /** The day that counts, if one is still ahead. */
    List<Fact> whenReady() {
        return outlook().expectedOn().filter(day -> !voice.view().isPast(day)).map(day -> fact(texts().dateReady(), day))
                .stream().toList();
    }

    private Fact fact(String label, LocalDate day) {
        return new Fact(label, voice.own(texts().until(voice.weekday(day))), Optional.empty());
    }

    /** We said to tell more by now, and there is no more. */
    private boolean isToldAgain() {
        return outlook().delay().flatMap(Delay::moreOn).isPresent() && voice.view().timeline().dates().noticed().stream()
                .filter(noticed -> outlook().passed().equals(Optional.of(noticed.wasOn()))).count() > 1;
    }

    private boolean isReckoned() {
        return outlook().delay().flatMap(Delay::nowOn).isPresent()
                && outlook().counts().filter(promise -> promise.cause() == Promise.Cause.RECKONED).isPresent();
    }

    private Outlook outlook() {
        return voice.view().outlook();
    }

    private MailTexts texts() {
        return voice.texts();
    }
}
