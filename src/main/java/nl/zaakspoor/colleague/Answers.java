// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.TimelineView.ActionView;

/** What colleagues say to what residents did on the pages. */
@ApplicationScoped
public class Answers {
    private static final List<String> FIELDS = List.of("accepted", "explanation");
    private static final String NUMBER = "number";

    private final VisibleRequests requests;
    private final Saying saying;

    Answers(VisibleRequests requests, Saying saying) {
        this.requests = requests;
        this.saying = saying;
    }

    /**
     * Answers what a resident asked or said.
     *
     * @param action its id
     * @param answer the data of an {@code action-answered}, as the contract has it
     * @throws Refused as the failure of the answer, when there is no such request to see, nothing to answer, or no more
     * @throws Rejection as the failure of the answer, with all that is wrong with {@code answer}
     */
    public Uni<Void> answer(String reference, String action, JsonNode answer) {
        return requests.find(reference).chain(found -> {
            ActionView asked = found.view().actions().stream().filter(each -> each.action().id().equals(action)).findFirst()
                    .orElseThrow(() -> new Refused(Refusal.NO_SUCH_ACTION));
            if (asked.answer().isPresent()) {
                throw new Refused(Refusal.ANSWERED_ALREADY);
            }
            Taken taken = Taken.of(answer, FIELDS);
            taken.data().put("actionId", action);
            return saying.say(found.request(), EventType.ACTION_ANSWERED, taken);
        });
    }

    /**
     * Confirms the mail address that waits. The colleague has made sure that it is the resident who gave it.
     *
     * @param which the {@code number} of the address, so that no later one is confirmed by mistake
     * @throws Refused as the failure of the answer, when there is no such request to see, or no such address
     * @throws Rejection as the failure of the answer, with all that is wrong with {@code which}
     */
    public Uni<Void> confirmAddress(String reference, JsonNode which) {
        return requests.find(reference).chain(found -> confirmAddress(found, number(which)));
    }

    private static int number(JsonNode which) {
        Taken taken = Taken.of(which, List.of(NUMBER));
        JsonNode number = taken.data().path(NUMBER);
        Taken read = number.isInt()
                ? taken
                : taken.with(List.of(Mistake.ofField(RejectionCode.INVALID_DATA, NUMBER, "must be a whole number")));
        if (!read.isRight()) {
            throw new Rejection(read.mistakes());
        }
        return number.intValue();
    }

    private Uni<Void> confirmAddress(VisibleRequests.Found found, int number) {
        return found.view().pendingAddress().filter(given -> given.number() == number)
                .map(given -> saying.say(found.request(), EventType.ADDRESS_CONFIRMED,
                        JsonNodeFactory.instance.objectNode().put(NUMBER, given.number())))
                .orElseThrow(() -> new Refused(Refusal.NO_ADDRESS_WAITS));
    }
}
