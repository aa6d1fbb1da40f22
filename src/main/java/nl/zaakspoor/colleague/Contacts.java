// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.StoredEvents;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.ContactMoment;
import nl.zaakspoor.timeline.EventType;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What colleagues write down of the contact there was about a request. */
@ApplicationScoped
public class Contacts {
    private static final String VISIBLE = "visibleToApplicant";
    private static final List<String> FIELDS = List.of("channel", "about", "summary", VISIBLE, "occurredAt");

    private final VisibleRequests requests;
    private final Saying saying;
    private final StoredEvents stored;
    private final Catalogue catalogue;
    private final ReadLog readLog;
    private final Colleague colleague;

    Contacts(VisibleRequests requests, Saying saying, StoredEvents stored, Catalogue catalogue, ReadLog readLog,
            Colleague colleague) {
        this.requests = requests;
        this.saying = saying;
        this.stored = stored;
        this.catalogue = catalogue;
        this.readLog = readLog;
        this.colleague = colleague;
    }

    /**
     * The latest first, also what departments reported. The look is written down.
     *
     * @throws Refused as the failure of the answer, when there is no such request to see
     */
    public Uni<List<ContactMoment>> of(String reference) {
        return requests.find(reference).map(VisibleRequests.Found::reference)
                .call(known -> readLog.note(colleague.name(), What.CONTACT_MOMENTS, known)).chain(stored::ofRequest)
                .map(events -> ContactMoment.of(catalogue, events));
    }

    /**
     * Writes down that the resident is to be called. It stands on their page with the day until when, and with the department as
     * what they ask there themselves does; pressed twice, it is one.
     *
     * @param words what it is about; may be empty
     * @param seen the version of the request that stood on the screen
     * @throws Refused as the failure of the answer, when there is no such request to see
     * @throws nl.zaakspoor.cloudevent.Rejection as the failure of the answer, when {@code phone} is no number
     */
    public Uni<Void> callBack(String reference, String phone, String words, long seen) {
        return requests.find(reference).chain(found -> {
            String once = found.reference().value() + '/' + seen + '/' + phone + '/' + words;
            ObjectNode data = JsonNodeFactory.instance.objectNode().put("kind", Code.of(Action.Kind.CALL_ME_BACK))
                    .put("actionId", UUID.nameUUIDFromBytes(once.getBytes(UTF_8)).toString()).put("phone", phone);
            if (!words.isEmpty()) {
                data.put("words", words);
            }
            return saying.say(found.request(), seen, EventType.ACTION_ASKED, data);
        });
    }

    /**
     * Writes down that there was contact. It stands on the page of the resident only where the colleague says so.
     *
     * @param moment the data of a {@code contact-recorded}, as the contract has it
     * @throws Refused as the failure of the answer, when there is no such request to see
     * @throws nl.zaakspoor.cloudevent.Rejection as the failure of the answer, with all that is wrong with {@code moment}
     */
    public Uni<Void> add(String reference, JsonNode moment) {
        return requests.find(reference).chain(found -> add(found, moment, found.request().version()));
    }

    /**
     * As {@link #add}; sent twice from the same screen, it is recorded once.
     *
     * @param seen the version of the request that stood on the screen
     */
    public Uni<Void> add(String reference, JsonNode moment, long seen) {
        return requests.find(reference).chain(found -> add(found, moment, seen));
    }

    private Uni<Void> add(VisibleRequests.Found found, JsonNode moment, long seen) {
        Taken taken = Taken.of(moment, FIELDS);
        if (!taken.data().has(VISIBLE)) {
            taken.data().put(VISIBLE, false);
        }
        return saying.say(found.request(), seen, EventType.CONTACT_RECORDED, taken);
    }
}
