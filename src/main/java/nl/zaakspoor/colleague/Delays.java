// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Outlook;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Lets a department say that it takes longer, and why, without a change to its own system. What is said is a
 * {@code delay-announced} like any other: the timeline has it, and the resident is told.
 */
@ApplicationScoped
public class Delays {
    private static final String DATE = "expectedOn";
    private static final String REASON = "reasonCode";
    private static final List<String> FIELDS = List.of(DATE, REASON, "reason");

    private final VisibleRequests requests;
    private final Saying saying;
    private final Catalogue catalogue;

    Delays(VisibleRequests requests, Saying saying, Catalogue catalogue) {
        this.requests = requests;
        this.saying = saying;
        this.catalogue = catalogue;
    }

    /**
     * Said just so twice, it is said once.
     *
     * @param delay the data of a {@code delay-announced}, as the contract has it
     * @throws Refused as the failure of the answer, when there is nothing to wait for, or no such request to see
     * @throws nl.zaakspoor.cloudevent.Rejection as the failure of the answer, with all that is wrong with {@code delay}
     */
    public Uni<Void> announce(String reference, JsonNode delay) {
        return requests.find(reference).chain(found -> announce(found, delay));
    }

    private Uni<Void> announce(VisibleRequests.Found found, JsonNode delay) {
        TimelineView view = found.view();
        if (view.state().isOver()) {
            throw new Refused(Refusal.IS_OVER);
        }
        Taken taken = Taken.of(delay, FIELDS);
        if (taken.isRight() && isSaid(taken.data(), view.outlook())) {
            return Uni.createFrom().voidItem();
        }
        return saying.say(found.request(), EventType.DELAY_ANNOUNCED,
                taken.with(knownBetterAtADesk(taken.data(), view.outlook(), DutchTime.dayOf(view.at()))));
    }

    /**
     * A source may report late, and know a reason before the catalogue does; a colleague gives a day ahead, and chooses from the
     * reasons that are there.
     */
    private List<Mistake> knownBetterAtADesk(ObjectNode data, Outlook outlook, LocalDate today) {
        List<Mistake> mistakes = new ArrayList<>();
        if (data.path(DATE).isTextual() && DutchTime.day(data.path(DATE).textValue()).isEmpty()) {
            mistakes.add(Mistake.ofField(RejectionCode.INVALID_DATA, DATE, "must be a day, such as 2026-12-31"));
        }
        LocalDate counts = outlook.expectedOn().filter(today::isBefore).orElse(today);
        if (DutchTime.day(data.path(DATE).asText("")).filter(day -> !day.isAfter(counts)).isPresent()) {
            mistakes.add(Mistake.ofField(RejectionCode.INVALID_DATA, DATE, counts.equals(today)
                    ? "must be a day after today"
                    : "must be later than the day that counts now"));
        }
        if (data.path(REASON).isTextual() && catalogue.reason(data.path(REASON).textValue()).isEmpty()) {
            mistakes.add(Mistake.ofField(RejectionCode.INVALID_DATA, REASON, "must be one of the reasons of the catalogue"));
        }
        return mistakes;
    }

    /** Whether the department said just this before, as when a button is pressed twice. */
    private static boolean isSaid(ObjectNode data, Outlook outlook) {
        Optional<String> code = Optional.ofNullable(data.path(REASON).textValue());
        return !data.has("reason") && outlook.givenByDepartment().equals(DutchTime.day(data.path(DATE).asText("")))
                && outlook.delay().map(Outlook.Delay::reason).equals(Optional.of(new Fact.Reason(code, Optional.empty())));
    }
}
