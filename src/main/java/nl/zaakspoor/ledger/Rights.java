// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.catalogue.Source.Right;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;

/**
 * Who may change what was reported: an event is corrected or withdrawn by the source that reported it, a request erased by
 * the source whose announcement was stored first, or by one that the catalogue gives that right. What is about an event or a request that
 * has not come in yet is taken: nobody can say yet whose that is, and the fold heeds only who may. An erasure is final: it is
 * neither corrected nor withdrawn, also not while it waits.
 */
final class Rights {
    private final Map<String, Source> sources;

    Rights(Map<String, Source> sources) {
        this.sources = sources;
    }

    /** What becomes of the erasures among what was reported of one request, which may have an owner. */
    ErasureVerdict erasure(Optional<String> owner, Collection<Reported> reported) {
        return ErasureVerdict.of(owner, reported, source -> has(source, Right.MAY_ERASE));
    }

    /**
     * Why an event may not change what it is about; empty when it may, and for an event that changes nothing.
     *
     * @param reported of the same request, stored and coming
     */
    Optional<Rejection> refusal(Admitted event, Collection<Reported> reported) {
        return switch (event.admitted().event().fact()) {
            case Fact.EventCorrected corrected -> refusal(event, corrected.correctedId(), reported, "`correctedId`", "correct");
            case Fact.EventWithdrawn withdrawn ->
                refusal(event, withdrawn.withdrawnId(), reported, "`withdrawnId`", "withdraw");
            default -> Optional.empty();
        };
    }

    private Optional<Rejection> refusal(Admitted event, String target, Collection<Reported> reported, String field,
            String verb) {
        List<Reported> targets = reported.stream().filter(r -> r.id().id().equals(target)).toList();
        if (!targets.isEmpty() && targets.stream().allMatch(r -> r.type() == EventType.REQUEST_ERASED)) {
            return Optional.of(notAllowed(field + " is an erasure, which nobody can " + verb));
        }
        String source = event.admitted().event().id().source();
        boolean may = targets.isEmpty() || targets.stream().anyMatch(r -> r.id().source().equals(source))
                || has(source, Right.MAY_CORRECT_OTHERS);
        return may
                ? Optional.empty()
                : Optional.of(notAllowed(field + " is an event of another source; only that source may " + verb + " it"));
    }

    static Rejection mayNotErase() {
        return notAllowed("another source announced this request; only that source may erase it");
    }

    private static Rejection notAllowed(String detail) {
        return new Rejection(RejectionCode.NOT_ALLOWED, detail);
    }

    private boolean has(String source, Right right) {
        return Optional.ofNullable(sources.get(source)).map(Source::rights).orElse(Set.of()).contains(right);
    }
}
