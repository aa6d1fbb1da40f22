// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.intake.CheckAnswer.EventAnswer;
import nl.zaakspoor.intake.CheckAnswer.Outcome;
import nl.zaakspoor.intake.Examined.Refused;
import nl.zaakspoor.intake.Examined.Welcome;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

/** Sorts the events of a dry run into what is new, what is there already, and what would be refused, as the ledger would. */
final class Check {
    private final List<EventAnswer> answers = new ArrayList<>();
    private final Map<Reference, List<StatusEvent>> requests = new TreeMap<>();

    /**
     * @param taken the identities that are stored, and whether with the same content
     * @param erased the identities that were stored once
     */
    Check(List<Examined> events, Map<EventId, Boolean> taken, Set<EventId> erased) {
        Map<EventId, byte[]> seen = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            switch (events.get(i)) {
                case Refused refused ->
                    answers.add(new EventAnswer(i, refused.id(), Outcome.REFUSED, HandedIn.errorsOf(refused)));
                case Welcome welcome when erased.contains(welcome.event().id()) ->
                    answers.add(new EventAnswer(i, welcome.id(), Outcome.ERASED, List.of()));
                case Welcome welcome -> {
                    byte[] hash = welcome.admitted().contentHash();
                    byte[] earlier = seen.putIfAbsent(welcome.event().id(), hash);
                    Optional<Boolean> same = earlier == null
                            ? Optional.ofNullable(taken.get(welcome.event().id()))
                            : Optional.of(Arrays.equals(hash, earlier));
                    add(i, welcome, same);
                }
            }
        }
    }

    private void add(int index, Welcome welcome, Optional<Boolean> sameAsEarlier) {
        if (sameAsEarlier.orElse(true)) {
            answers.add(new EventAnswer(index, welcome.id(), sameAsEarlier.isEmpty() ? Outcome.NEW : Outcome.DUPLICATE,
                    List.of()));
            requests.computeIfAbsent(welcome.event().reference(), _ -> new ArrayList<>()).add(welcome.event());
        } else {
            Rejection conflict = new Rejection(RejectionCode.CONFLICTING_DUPLICATE,
                    "another event has this `source` and `id`; an event that differs needs an `id` of its own");
            answers.add(new EventAnswer(index, welcome.id(), Outcome.REFUSED,
                    conflict.mistakes().stream().map(InputError::of).toList()));
        }
    }

    List<EventAnswer> answers() {
        return List.copyOf(answers);
    }

    /** The requests that are spoken of, each with the events that may be recorded, or are. */
    Map<Reference, List<StatusEvent>> requests() {
        return requests;
    }
}
