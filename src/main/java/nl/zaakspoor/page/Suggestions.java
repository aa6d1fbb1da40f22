// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.FollowUp;
import nl.zaakspoor.timeline.TimelineView;

/** What may be handy next, for who is done with a request. */
public record Suggestions(String title, List<Line> lines) {

    /** @param leadsTo where it leads, for who wants to know before */
    public record Line(Phrase text, String url, String leadsTo) {}

    /** Empty where there is nothing to offer. */
    static Optional<Suggestions> of(Voice voice, TimelineView view) {
        List<Line> lines = view.followUps().stream().map(each -> line(voice, each)).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Suggestions(voice.texts().alsoHandy(), lines));
    }

    private static Line line(Voice voice, FollowUp followUp) {
        return new Line(voice.say(followUp.text()), followUp.url().toString(),
                voice.texts().leadsTo(followUp.url().getHost()));
    }
}
