// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Extension;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.cloudevent.Fields.all;

/** Reads the {@code data} of every type of the contract. */
final class FactReader {
    private static final int MAX_ID = 255;
    private static final List<Outcome> DECISIONS = List.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.REFUSED,
            Outcome.NOT_HANDLED, Outcome.OTHER);

    private FactReader() {}

    static Fact read(EventType type, Fields f) {
        return switch (type) {
            case REQUEST_RECEIVED -> received(f);
            case STATUS_CHANGED -> new Fact.StatusChanged(f.string("status", 100), f.optionalText("explanation"),
                    f.optionalDate("expectedOn"));
            case TASK_ASSIGNED -> taskAssigned(f);
            case TASK_DONE -> new Fact.TaskDone(f.string("taskId", MAX_ID));
            case TASK_WITHDRAWN -> new Fact.TaskWithdrawn(f.string("taskId", MAX_ID));
            case APPOINTMENT_MADE -> new Fact.AppointmentMade(f.string("appointmentId", MAX_ID), f.instant("startsAt"),
                    f.optionalInstant("endsAt"), f.place("place"), f.optionalText("about"), f.texts("bring"),
                    f.optionalWebAddress("manageUrl"));
            case APPOINTMENT_CANCELLED ->
                new Fact.AppointmentCancelled(f.string("appointmentId", MAX_ID), f.optionalText("reason"));
            case EXECUTION_PLANNED -> new Fact.ExecutionPlanned(f.choice("what", Fact.Execution.class), f.date("from"),
                    f.optionalDate("until"), f.optionalText("prepare"));
            case TERM_SUSPENDED -> new Fact.TermSuspended(f.date("on"), reason(f));
            case TERM_RESUMED -> new Fact.TermResumed(f.date("on"), reason(f));
            case TERM_EXTENDED -> new Fact.TermExtended(extension(f), requiredReason(f));
            case DELAY_ANNOUNCED -> new Fact.DelayAnnounced(f.date("expectedOn"), requiredReason(f));
            case DEPARTMENT_CHANGED -> new Fact.DepartmentChanged(department(f), f.optionalText("reason"));
            case JOURNEY_JOINED -> new Fact.JourneyJoined(f.object("journey", FactReader::journey));
            case DECISION_MADE -> decision(f);
            case REQUEST_COMPLETED -> new Fact.RequestCompleted(f.optionalChoice("outcome", all(Outcome.class)),
                    f.optionalText("explanation"));
            case REQUEST_REOPENED -> new Fact.RequestReopened(f.optionalText("reason"));
            case CONTACT_RECORDED -> new Fact.ContactRecorded(f.choice("channel", Fact.Channel.class),
                    f.optionalText("about"), f.text("summary"), f.flag("visibleToApplicant"));
            case ACTION_ANSWERED -> new Fact.ActionAnswered(f.string("actionId", MAX_ID), f.flag("accepted"),
                    f.optionalText("explanation"));
            case APPLICANT_CHANGED -> new Fact.ApplicantChanged(f.object("applicant", ApplicantReader::read));
            case EVENT_CORRECTED -> new Fact.EventCorrected(f.string("correctedId", MAX_ID), readings(f.rawObject("data")),
                    f.optionalText("reason"));
            case EVENT_WITHDRAWN -> new Fact.EventWithdrawn(f.string("withdrawnId", MAX_ID), f.optionalText("reason"));
            case REQUEST_ERASED -> new Fact.RequestErased(f.place("reason"));
        };
    }

    private static Fact received(Fields f) {
        return new Fact.RequestReceived(f.id("product", ProductId::isId, ProductId::new), department(f), f.date("receivedOn"),
                f.optionalText("title"), f.optionalPlace("location"), f.optionalChoice("channel", all(Fact.Channel.class)),
                f.optionalObject("applicant", ApplicantReader::read), f.optionalObject("journey", FactReader::journey),
                f.optionalObject("legalTerm", FactReader::legalTerm));
    }

    private static DepartmentId department(Fields f) {
        return f.id("department", DepartmentId::isId, DepartmentId::new);
    }

    private static Fact.Journey journey(Fields f) {
        return new Fact.Journey(f.id("reference", Reference::isReference, text -> text), f.optionalText("title"));
    }

    private static LegalTerm legalTerm(Fields f) {
        return new LegalTerm(f.period("length"), f.string("ground", 200));
    }

    private static Fact taskAssigned(Fields f) {
        if (!f.has("taskCode") && !f.has("title")) {
            f.wrong("taskCode", "or `title` must be given");
        }
        return new Fact.TaskAssigned(f.string("taskId", MAX_ID), f.optionalString("taskCode", 64), f.optionalText("title"),
                f.optionalText("explanation"), f.date("dueOn"), f.optionalWebAddress("url"), f.flag("suspendsTerm", false));
    }

    private static Fact decision(Fields f) {
        return new Fact.DecisionMade(f.choice("outcome", DECISIONS), f.optionalText("explanation"),
                f.optionalDate("objectionUntil"), f.optionalObject("delivery", delivery -> new Fact.Delivery(
                        delivery.choice("how", Fact.DeliveredBy.class), delivery.date("sentOn"))));
    }

    private static Extension extension(Fields f) {
        Optional<Extension> until = f.optionalDate("until").map(Extension.Until::new);
        Optional<Extension> by = f.optionalPeriod("length").map(Extension.By::new);
        if (f.has("until") == f.has("length")) {
            f.wrong("until", "or `length` must be given, not both");
        }
        return until.or(() -> by).orElse(new Extension.By(Period.ZERO));
    }

    private static Fact.Reason requiredReason(Fields f) {
        if (!f.has("reasonCode") && !f.has("reason")) {
            f.wrong("reasonCode", "or `reason` must be given");
        }
        return reason(f);
    }

    private static Fact.Reason reason(Fields f) {
        return new Fact.Reason(f.optionalString("reasonCode", 64), f.optionalText("reason"));
    }

    private static Map<EventType, Fact> readings(JsonNode data) {
        Map<EventType, Fact> readings = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            if (type != EventType.EVENT_CORRECTED && type != EventType.EVENT_WITHDRAWN && type != EventType.REQUEST_ERASED) {
                tryReading(type, data).ifPresent(fact -> readings.put(type, fact));
            }
        }
        return readings;
    }

    private static Optional<Fact> tryReading(EventType type, JsonNode data) {
        try {
            return Optional.of(Fields.read(data, fields -> read(type, fields)));
        } catch (Rejection notOfThisType) {
            return Optional.empty();
        }
    }
}
