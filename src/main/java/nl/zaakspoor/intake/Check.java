// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import nl.zaakspoor.cloudevent.AdmittedEvent;
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
    private final Map<Integer, AdmittedEvent> fresh = new LinkedHashMap<>();

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
        if (sameAsEarlier.isEmpty()) {
            fresh.put(index, welcome.admitted());
        }
        if (sameAsEarlier.orElse(true)) {
            answers.add(new EventAnswer(index, welcome.id(), sameAsEarlier.isEmpty() ? Outcome.NEW : Outcome.DUPLICATE,
                    List.of()));
            requests.computeIfAbsent(welcome.event().reference(), _ -> new ArrayList<>()).add(welcome.event());
        } else {
            answers.add(refused(index, welcome.event().id(), new Rejection(RejectionCode.CONFLICTING_DUPLICATE,
                    "another event has this `source` and `id`; an event that differs needs an `id` of its own")));
        }
    }

    private static EventAnswer refused(int index, EventId id, Rejection why) {
        return new EventAnswer(index, Optional.of(id.id()), Outcome.REFUSED,
                why.mistakes().stream().map(InputError::of).toList());
    }

    /** The events of a request that are new, in the order in which they were sent. */
    List<AdmittedEvent> fresh(Reference reference) {
        return fresh.values().stream().filter(event -> event.event().reference().equals(reference)).toList();
    }

    /** Of what is new, this would be refused: it does not count any further. */
    void refuse(Map<EventId, Rejection> refusals) {
        fresh.forEach((index, event) -> Optional.ofNullable(refusals.get(event.event().id()))
                .ifPresent(why -> answers.set(index, refused(index, event.event().id(), why))));
        requests.values().forEach(events -> events.removeIf(event -> refusals.containsKey(event.id())));
        requests.values().removeIf(List::isEmpty);
    }

    List<EventAnswer> answers() {
        return List.copyOf(answers);
    }

    /** The requests that are spoken of, each with the events that may be recorded, or are. */
    Map<Reference, List<StatusEvent>> requests() {
        return requests;
    }
}
