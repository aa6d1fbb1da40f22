// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.catalogue.Source.Right;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.cloudevent.RightData;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;

/**
 * Who may change what was reported: an event is corrected or withdrawn by the source that reported it, a request erased by
 * the source whose announcement was stored first, or by one that the catalogue gives that right. What is about an event or a
 * request that has not come in yet is taken: nobody can say yet whose that is, and the fold heeds only who may. An erasure is
 * final: it is neither corrected nor withdrawn, also not while it waits. A correction gives what an event of that type has.
 */
final class Rights {
    private final Map<String, Source> sources;

    Rights(Map<String, Source> sources) {
        this.sources = sources;
    }

    /**
     * Holds what comes in against what was reported before.
     *
     * @param owner the source that announced the request before
     * @param stored of the same request: at least its announcements, its erasures and what the coming events amend
     * @param coming in the order in which they came, without those that are stored
     */
    Judgement judge(Optional<String> owner, Collection<Reported> stored, Collection<AdmittedEvent> coming) {
        List<Reported> reported = Stream.concat(stored.stream(), coming.stream().map(AdmittedEvent::event).map(Reported::of))
                .toList();
        Map<EventId, Rejection> refused = new HashMap<>();
        coming.forEach(event -> refusal(event, reported).ifPresent(why -> refused.put(event.event().id(), why)));
        ErasureVerdict erasure = ErasureVerdict.of(owner.or(() -> Reported.announcer(coming)), reported,
                source -> has(source, Right.MAY_ERASE));
        return new Judgement(erasure, refused);
    }

    private Optional<Rejection> refusal(AdmittedEvent event, Collection<Reported> reported) {
        return switch (event.event().fact()) {
            case Fact.EventCorrected corrected -> refusal(event, corrected.correctedId(), reported, "`correctedId`", "correct");
            case Fact.EventWithdrawn withdrawn ->
                refusal(event, withdrawn.withdrawnId(), reported, "`withdrawnId`", "withdraw");
            default -> Optional.empty();
        };
    }

    private Optional<Rejection> refusal(AdmittedEvent event, String target, Collection<Reported> reported, String field,
            String verb) {
        String source = event.event().id().source();
        List<Reported> targets = targets(new EventId(source, target), reported);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        if (targets.stream().allMatch(r -> r.type() == EventType.REQUEST_ERASED)) {
            return Optional.of(notAllowed(field + " is an erasure, which nobody can " + verb));
        }
        if (!targets.getFirst().id().source().equals(source) && !has(source, Right.MAY_CORRECT_OTHERS)) {
            return Optional
                    .of(notAllowed(field + " is an event of another source; only that source may " + verb + " it"));
        }
        return targets.stream().anyMatch(r -> RightData.refusal(event, r.type()).isEmpty())
                ? Optional.empty()
                : RightData.refusal(event, targets.getFirst().type());
    }

    /** A source that used the id itself means its own event, whatever it may do to those of others. */
    private static List<Reported> targets(EventId own, Collection<Reported> reported) {
        List<Reported> ofOwn = reported.stream().filter(r -> r.id().equals(own)).toList();
        return ofOwn.isEmpty() ? reported.stream().filter(r -> r.id().id().equals(own.id())).toList() : ofOwn;
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
