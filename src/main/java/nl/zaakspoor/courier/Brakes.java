// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.notice.NoticeKind;

/** Which kinds of notice stand still because too many of them came at once, and what colleagues do about it. */
@ApplicationScoped
public class Brakes {
    private static final Logger LOG = Logger.getLogger(Brakes.class);

    private final BrakeStore store;
    private final BrakeSample sample;
    private final BrakeRules rules;
    private final Colleague colleague;

    Brakes(BrakeStore store, BrakeSample sample, BrakeRules rules, Colleague colleague) {
        this.store = store;
        this.sample = sample;
        this.rules = rules;
        this.colleague = colleague;
    }

    /**
     * @param perHour the most that goes in any hour
     * @param lastHour how many went in the last hour, those aside that were released
     * @param pulledAt since when this kind stands still, in real time; empty while it runs
     * @param waiting how many are due and not sent
     * @param oldest since when the first of them is due
     * @param sample the words of the first of them; empty while the kind runs, and of a request that the colleague may not see
     */
    public record Look(NoticeKind kind, int perHour, int lastHour, Optional<Instant> pulledAt, int waiting,
            Optional<Instant> oldest, Optional<String> sample) {
        /** It holds what one resident would be told. */
        @Override
        public String toString() {
            return "Look[" + kind + "]";
        }
    }

    /** The kind that is written so; empty when no brake is on it. */
    public static Optional<NoticeKind> kind(String code) {
        return NoticeKind.withBrake().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Every kind with a brake. Whose words are shown, that is written down. */
    public Uni<List<Look>> all() {
        return store.all().chain(brakes -> Multi.createFrom().iterable(brakes).onItem()
                .transformToUniAndConcatenate(this::look).collect().asList());
    }

    private Uni<Look> look(Brake brake) {
        return store.waiting(brake.kind()).chain(waiting -> (brake.pulledAt().isEmpty() || waiting.first().isEmpty()
                ? Uni.createFrom().item(Optional.<String>empty())
                : sample.of(waiting.first().get(), colleague))
                .map(words -> new Look(brake.kind(), rules.perHour(), brake.taken(), brake.pulledAt(), waiting.notices(),
                        waiting.oldest(), words)));
    }

    /**
     * Lets go what waits.
     *
     * @return false when the kind does not stand still
     */
    public Uni<Boolean> release(NoticeKind kind) {
        return store.release(kind).invoke(released -> {
            if (released) {
                LOG.infof("brake released kind=%s", kind.code());
            }
        });
    }

    /**
     * Ends what waits without telling it.
     *
     * @return how many notices; empty when the kind does not stand still
     */
    public Uni<Optional<Integer>> discard(NoticeKind kind) {
        return store.discard(kind).invoke(ended -> ended
                .ifPresent(count -> LOG.infof("brake discarded kind=%s notices=%d", kind.code(), count)));
    }
}
