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
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.cloudevent.ChoiceFields.choice;
import static nl.zaakspoor.cloudevent.ChoiceFields.optionalChoice;
import static nl.zaakspoor.cloudevent.TextFields.optionalPlace;
import static nl.zaakspoor.cloudevent.TextFields.optionalText;
import static nl.zaakspoor.cloudevent.TextFields.place;
import static nl.zaakspoor.cloudevent.TextFields.text;
import static nl.zaakspoor.cloudevent.TextFields.texts;
import static nl.zaakspoor.cloudevent.TimeFields.date;
import static nl.zaakspoor.cloudevent.TimeFields.instant;
import static nl.zaakspoor.cloudevent.TimeFields.optionalDate;
import static nl.zaakspoor.cloudevent.TimeFields.optionalInstant;
import static nl.zaakspoor.cloudevent.TimeFields.optionalPeriod;
import static nl.zaakspoor.cloudevent.TimeFields.period;

/** Reads the {@code data} of every type of the contract, and of our own. */
final class FactReader {
    private static final int MAX_ID = 255;
    private static final List<Outcome> DECISIONS = List.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.REFUSED,
            Outcome.NOT_HANDLED, Outcome.OTHER);

    private FactReader() {}

    static Fact read(EventType type, Fields f) {
        return switch (type) {
            case REQUEST_RECEIVED -> received(f);
            case STATUS_CHANGED -> new Fact.StatusChanged(f.string("status", 100), optionalText(f, "explanation"),
                    optionalDate(f, "expectedOn"));
            case TASK_ASSIGNED -> taskAssigned(f);
            case TASK_DONE -> new Fact.TaskDone(f.string("taskId", MAX_ID));
            case TASK_WITHDRAWN -> new Fact.TaskWithdrawn(f.string("taskId", MAX_ID));
            case APPOINTMENT_MADE -> new Fact.AppointmentMade(f.string("appointmentId", MAX_ID), instant(f, "startsAt"),
                    optionalInstant(f, "endsAt"), place(f, "place"), optionalText(f, "about"), texts(f, "bring"),
                    f.optionalWebAddress("manageUrl"));
            case APPOINTMENT_CANCELLED ->
                new Fact.AppointmentCancelled(f.string("appointmentId", MAX_ID), optionalText(f, "reason"));
            case EXECUTION_PLANNED -> new Fact.ExecutionPlanned(choice(f, "what", Fact.Execution.class), date(f, "from"),
                    optionalDate(f, "until"), optionalText(f, "prepare"));
            case TERM_SUSPENDED -> new Fact.TermSuspended(date(f, "on"), reason(f));
            case TERM_RESUMED -> new Fact.TermResumed(date(f, "on"), reason(f));
            case TERM_EXTENDED -> new Fact.TermExtended(extension(f), requiredReason(f));
            case DELAY_ANNOUNCED -> new Fact.DelayAnnounced(date(f, "expectedOn"), requiredReason(f));
            case DEPARTMENT_CHANGED -> new Fact.DepartmentChanged(department(f), optionalText(f, "reason"));
            case JOURNEY_JOINED -> new Fact.JourneyJoined(f.object("journey", FactReader::journey));
            case DECISION_MADE -> decision(f);
            case REQUEST_COMPLETED -> new Fact.RequestCompleted(optionalChoice(f, "outcome", Outcome.class),
                    optionalText(f, "explanation"));
            case REQUEST_REOPENED -> new Fact.RequestReopened(optionalText(f, "reason"));
            case CONTACT_RECORDED -> new Fact.ContactRecorded(choice(f, "channel", Fact.Channel.class),
                    optionalText(f, "about"), text(f, "summary"), f.flag("visibleToApplicant"));
            case ACTION_ANSWERED -> new Fact.ActionAnswered(f.string("actionId", MAX_ID), f.flag("accepted"),
                    optionalText(f, "explanation"));
            case APPLICANT_CHANGED -> new Fact.ApplicantChanged(f.object("applicant", ApplicantReader::read));
            case EVENT_CORRECTED -> corrected(f);
            case EVENT_WITHDRAWN -> new Fact.EventWithdrawn(f.string("withdrawnId", MAX_ID), optionalText(f, "reason"));
            case REQUEST_ERASED -> new Fact.RequestErased(text(f, "reason"));
            case EXPECTATION_GIVEN -> new Fact.ExpectationGiven(date(f, "expectedOn"));
            case DELAY_NOTICED -> new Fact.DelayNoticed(date(f, "wasOn"), optionalDate(f, "expectedOn"),
                    optionalDate(f, "moreOn"));
            case DEPARTMENT_ASKED -> new Fact.DepartmentAsked(date(f, "silentSince"));
            case ACTION_ASKED -> ResidentFacts.asked(f);
            case NOTICES_CHOSEN -> ResidentFacts.chosen(f);
            case ADDRESS_GIVEN -> ResidentFacts.addressGiven(f);
            case ADDRESS_CONFIRMED -> ResidentFacts.addressConfirmed(f);
            case HELPER_INVITED -> ResidentFacts.helperInvited(f);
            case HELPER_DISMISSED -> ResidentFacts.helperDismissed(f);
            case CODE_ASKED -> ResidentFacts.codeAsked(f);
        };
    }

    private static Fact received(Fields f) {
        return new Fact.RequestReceived(f.id("product", ProductId::isId, ProductId::new), department(f), date(f, "receivedOn"),
                optionalText(f, "title"), optionalPlace(f, "location"), optionalChoice(f, "channel", Fact.Channel.class),
                f.optionalObject("applicant", ApplicantReader::read), f.optionalObject("journey", FactReader::journey),
                f.optionalObject("legalTerm", FactReader::legalTerm));
    }

    private static DepartmentId department(Fields f) {
        return f.id("department", DepartmentId::isId, DepartmentId::new);
    }

    private static Fact.Journey journey(Fields f) {
        return new Fact.Journey(f.id("reference", Reference::isReference, text -> text), optionalText(f, "title"));
    }

    private static LegalTerm legalTerm(Fields f) {
        return new LegalTerm(period(f, "length"), f.string("ground", 200));
    }

    private static Fact taskAssigned(Fields f) {
        if (!f.has("taskCode") && !f.has("title")) {
            f.wrong("taskCode", "or `title` must be given");
        }
        return new Fact.TaskAssigned(f.string("taskId", MAX_ID), f.optionalString("taskCode", 64), optionalText(f, "title"),
                optionalText(f, "explanation"), date(f, "dueOn"), f.optionalWebAddress("url"), f.flag("suspendsTerm", false));
    }

    private static Fact decision(Fields f) {
        return new Fact.DecisionMade(choice(f, "outcome", DECISIONS), optionalText(f, "explanation"),
                optionalDate(f, "objectionUntil"), f.optionalObject("delivery", delivery -> new Fact.Delivery(
                        choice(delivery, "how", Fact.DeliveredBy.class), date(delivery, "sentOn"))));
    }

    private static Extension extension(Fields f) {
        Optional<Extension> until = optionalDate(f, "until").map(Extension.Until::new);
        Optional<Extension> by = optionalPeriod(f, "length").map(Extension.By::new);
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
        return new Fact.Reason(f.optionalString("reasonCode", 64), optionalText(f, "reason"));
    }

    private static Fact corrected(Fields f) {
        String id = f.string("correctedId", MAX_ID);
        JsonNode data = f.rawObject("data");
        Optional<Occurrence> moment = data.isObject()
                ? f.object("data", right -> TimeFields.occurrence(right, "occurredAt"))
                : Optional.empty();
        return new Fact.EventCorrected(id, readings(f, data), moment, optionalText(f, "reason"));
    }

    /** The right data, read as every type it is valid for: which one it is, the event that is corrected says. */
    private static Map<EventType, Fact> readings(Fields f, JsonNode data) {
        Map<EventType, Fact> readings = new EnumMap<>(EventType.class);
        for (EventType type : EventType.published()) {
            if (type != EventType.EVENT_CORRECTED && type != EventType.EVENT_WITHDRAWN && type != EventType.REQUEST_ERASED) {
                tryReading(type, data).ifPresent(reading -> {
                    readings.put(type, reading.value());
                    reading.leftOut().forEach(field -> f.leaveOut("data." + field));
                });
            }
        }
        return readings;
    }

    private static Optional<Reading<Fact>> tryReading(EventType type, JsonNode data) {
        try {
            return Optional.of(Fields.read(data, fields -> read(type, fields)));
        } catch (Rejection notOfThisType) {
            return Optional.empty();
        }
    }
}
