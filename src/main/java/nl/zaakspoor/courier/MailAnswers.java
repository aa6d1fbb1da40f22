// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Quote;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.timeline.Resident;
import nl.zaakspoor.timeline.TimelineView.ActionView;

/** How it reads what the department answered to something that the resident did on the page. */
record MailAnswers(MailVoice voice, List<Cause> causes) {
    List<Wording> news() {
        return answered().flatMap(each -> Stream.of(asked(each), answer(each))).toList();
    }

    private Wording asked(ActionView action) {
        Wording did = sentence("entry.action-asked-" + Code.of(action.action().kind()));
        return new Wording(did.text() + ".", did.language());
    }

    private Wording answer(ActionView action) {
        boolean yes = action.answer().map(Resident.Answer::accepted).orElse(false);
        return sentence("answer." + Code.of(action.action().kind()) + (yes ? "-yes" : "-no"));
    }

    private Wording sentence(String key) {
        return voice.say(voice.catalogue().words().about(voice.view().product(), key));
    }

    /** Which address was given on the page: whoever confirms must know what. */
    List<String> newAddress() {
        return voice.view().pendingAddress().map(given -> voice.texts().addressNews(given.email())).stream().toList();
    }

    /** What the department wrote with it. */
    List<Quote> quotes() {
        MailFacts facts = new MailFacts(voice);
        return answered().flatMap(each -> each.answer().stream()).flatMap(answer -> answer.explanation().stream()
                .map(words -> facts.quote(words, answer.when().day()))).toList();
    }

    private Stream<ActionView> answered() {
        return voice.view().actions().stream()
                .filter(each -> each.answer().filter(answer -> causes.contains(Cause.about(each.action(), answer)))
                        .isPresent());
    }
}
