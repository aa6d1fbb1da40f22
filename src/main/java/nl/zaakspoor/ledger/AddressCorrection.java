// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.DeskEvent;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Corrected.Refused;
import nl.zaakspoor.ledger.Corrected.Why;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.notice.DeskWork;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.MailAddress;
import nl.zaakspoor.timeline.Resident.NewAddress;

/**
 * Takes another mail address from a resident who calls, for one request. Where the one of now takes no mail, or there is none,
 * nobody could be asked, and the new one counts at once. Where it does, whoever reads it is asked, as when a resident gives an
 * address on the page.
 */
@ApplicationScoped
public class AddressCorrection {
    private static final String DOOR = "desk";

    private final LedgerContext context;
    private final DirectActs acts;
    private final Requests requests;
    private final DeskTasks tasks;
    private final ReadLog readLog;
    private final Pool pool;
    private final InstantSource clock;

    AddressCorrection(LedgerContext context, DirectActs acts, Requests requests, DeskTasks tasks, ReadLog readLog, Pool pool,
            InstantSource clock) {
        this.context = context;
        this.acts = acts;
        this.requests = requests;
        this.tasks = tasks;
        this.readLog = readLog;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Given twice, it is recorded once.
     *
     * @param request as it was read just before
     * @param email what the colleague typed
     * @param by the name by which the colleague signed in
     * @throws Rejection with all that is wrong with it
     */
    public Uni<Corrected> correct(TrackedRequest request, Optional<JsonNode> email, String by) {
        Given given = new Given(request, by, email);
        Optional<Applicant> known = request.timeline().recipient();
        if (!MailAddress.isOne(given.text())) {
            return acts.record(DOOR, given.given()).map(_ -> new Refused(Why.FAULT));
        }
        if (known.isEmpty()) {
            return Uni.createFrom().item(new Refused(Why.NO_APPLICANT));
        }
        return goesByMail(known.get(), given.text())
                ? SuppressedAddresses.holdMail(pool, context.blindIndex(), given.text()).chain(bad -> bad
                        ? Uni.createFrom().item(new Refused(Why.BAD_ADDRESS))
                        : correct(given, known.get().email()))
                : Uni.createFrom().item(new Refused(Why.OTHER_CONTACT));
    }

    /** What is wrong with what was typed; nothing is recorded. */
    public List<Mistake> mistakes(TrackedRequest request, Optional<JsonNode> email, String by) {
        return acts.mistakes(new Given(request, by, email).given());
    }

    private boolean goesByMail(Applicant applicant, String address) {
        return context.policy().reach(Optional.of(applicant.withEmail(address)))
                .filter(reach -> reach.medium() == Medium.EMAIL).isPresent();
    }

    private Uni<Corrected> correct(Given given, Optional<String> old) {
        if (old.filter(given::isSame).isPresent()) {
            return counts(given);
        }
        return old.map(address -> SuppressedAddresses.holdMail(pool, context.blindIndex(), address).map(bad -> !bad))
                .orElseGet(() -> Uni.createFrom().item(false))
                .chain(takesMail -> takesMail ? ask(given) : replace(given));
    }

    /** Whoever reads the address of now says whether it is right, or a colleague who has looked twice. */
    private Uni<Corrected> ask(Given given) {
        Optional<NewAddress> waiting = given.request().timeline().at(clock.instant(), context.catalogue())
                .flatMap(view -> view.pendingAddress()).filter(pending -> given.isSame(pending.email()));
        return waiting.map(pending -> Uni.createFrom().<Corrected>item(new Corrected.Waits(pending.number())))
                .orElseGet(() -> record(given, Uni.createFrom().item(new Corrected.Waits(given.number())), given.given()));
    }

    /** What came back is told again by the same transaction, where it is still true. */
    private Uni<Corrected> replace(Given given) {
        return record(given, requests.byId(given.request().id()).chain(now -> now
                .flatMap(request -> request.timeline().recipient()).flatMap(Applicant::email).filter(given::isSame).isPresent()
                        ? counts(given)
                        : Uni.createFrom().item(new Refused(Why.CHANGED))),
                given.given(), given.confirmed());
    }

    private Uni<Corrected> record(Given given, Uni<Corrected> recorded, CloudEvent... events) {
        return acts.record(DOOR, events).chain(refused -> refused
                .map(code -> Uni.createFrom().<Corrected>item(
                        new Refused(code == RejectionCode.TOO_MANY_EVENTS ? Why.FULL : Why.FAULT)))
                .orElseGet(() -> readLog.note(given.by(), What.ADDRESS_CORRECTED, given.request().timeline().reference())
                        .chain(() -> recorded)));
    }

    /** Nobody need look for another way to reach the resident. */
    private Uni<Corrected> counts(Given given) {
        return tasks.done(pool, given.request().id(), DeskWork.REACH_OTHERWISE, given.by())
                .replaceWith(new Corrected.Counts());
    }

    /** What was typed, and the events that say it. */
    private record Given(TrackedRequest request, String by, Optional<JsonNode> email) {
        String text() {
            return email.map(node -> node.asText("")).orElse("").strip();
        }

        boolean isSame(String address) {
            return address.equalsIgnoreCase(text());
        }

        int number() {
            return request.timeline().resident().nextAddress();
        }

        CloudEvent given() {
            ObjectNode data = data().put("linkVersion", request.linkVersion());
            email.ifPresent(node -> data.set("email", node));
            return event(EventType.ADDRESS_GIVEN, data);
        }

        CloudEvent confirmed() {
            return event(EventType.ADDRESS_CONFIRMED, data());
        }

        private ObjectNode data() {
            return JsonNodeFactory.instance.objectNode().put("number", number());
        }

        private CloudEvent event(EventType type, ObjectNode data) {
            return DeskEvent.of(request.timeline().reference(), request.version(), type, data, by);
        }

        @Override
        public String toString() {
            return "Given[" + request.timeline().reference() + "]";
        }
    }
}
