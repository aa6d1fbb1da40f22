// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;

/**
 * What an event says happened; one record per type of the contract. Days are Dutch days. A reason is a code of the
 * catalogue, a text of the department, or both.
 */
public sealed interface Fact {

    record RequestReceived(ProductId product, DepartmentId department, LocalDate receivedOn, Optional<Text> title,
            Optional<Text> location, Optional<Channel> channel, Optional<Applicant> applicant, Optional<Journey> journey,
            Optional<LegalTerm> legalTerm) implements Fact {}

    record StatusChanged(String status, Optional<Text> explanation, Optional<LocalDate> expectedOn) implements Fact {}

    /** What is asked of the applicant, or planned with them. */
    sealed interface OfAgenda extends Fact {
        /** The department's own words with it. */
        default Optional<Text> words() {
            return Optional.empty();
        }
    }

    /** When it will be done, and whether the term runs. */
    sealed interface OfDates extends Fact {
        Reason reason();
    }

    record TaskAssigned(String taskId, Optional<String> taskCode, Optional<Text> title, Optional<Text> explanation,
            LocalDate dueOn, Optional<URI> url, boolean suspendsTerm) implements OfAgenda {
        @Override
        public Optional<Text> words() {
            return explanation;
        }
    }

    record TaskDone(String taskId) implements OfAgenda {}

    record TaskWithdrawn(String taskId) implements OfAgenda {}

    record AppointmentMade(String appointmentId, Instant startsAt, Optional<Instant> endsAt, Text place,
            Optional<Text> about, List<Text> bring, Optional<URI> manageUrl) implements OfAgenda {
        @Override
        public Optional<Text> words() {
            return about;
        }
    }

    record AppointmentCancelled(String appointmentId, Optional<Text> reason) implements OfAgenda {
        @Override
        public Optional<Text> words() {
            return reason;
        }
    }

    record ExecutionPlanned(Execution what, LocalDate from, Optional<LocalDate> until, Optional<Text> prepare)
            implements
                OfAgenda {
        @Override
        public Optional<Text> words() {
            return prepare;
        }
    }

    record TermSuspended(LocalDate on, Reason reason) implements OfDates {}

    record TermResumed(LocalDate on, Reason reason) implements OfDates {}

    record TermExtended(Extension extension, Reason reason) implements OfDates {}

    record DelayAnnounced(LocalDate expectedOn, Reason reason) implements OfDates {}

    record DepartmentChanged(DepartmentId department, Optional<Text> reason) implements Fact {}

    record JourneyJoined(Journey journey) implements Fact {}

    record DecisionMade(Outcome outcome, Optional<Text> explanation, Optional<LocalDate> objectionUntil,
            Optional<Delivery> delivery) implements Fact {}

    record RequestCompleted(Optional<Outcome> outcome, Optional<Text> explanation) implements Fact {}

    record RequestReopened(Optional<Text> reason) implements Fact {}

    record ContactRecorded(Channel channel, Optional<Text> about, Text summary, boolean visibleToApplicant) implements Fact {}

    record ActionAnswered(String actionId, boolean accepted, Optional<Text> explanation) implements Fact {}

    record ApplicantChanged(Applicant applicant) implements Fact {}

    /**
     * The right data for an earlier event. Which type that event has is known only beside it, and it may arrive later:
     * so the data is kept read as every type it is valid for.
     *
     * @param occurred when it really happened, if the data says so
     */
    record EventCorrected(String correctedId, Map<EventType, Fact> readings, Optional<Occurrence> occurred,
            Optional<Text> reason) implements Fact {
        public EventCorrected {
            readings = Map.copyOf(readings);
        }

        /** The right data of an event of {@code type}; empty when they do not fit it. */
        Optional<Fact> as(EventType type) {
            return Optional.ofNullable(readings.get(type));
        }
    }

    record EventWithdrawn(String withdrawnId, Optional<Text> reason) implements Fact {}

    record RequestErased(Text reason) implements Fact {}

    /** What this service itself said or did; it makes no news of the department. */
    sealed interface OfUs extends Fact {}

    /**
     * We said when it will probably be done, because nobody else did.
     *
     * @param expectedOn the last day on which eight out of ten such requests would be done
     */
    record ExpectationGiven(LocalDate expectedOn) implements OfUs {}

    /**
     * We noticed that a promised day passed, or that it cannot be kept, and nobody had said so.
     *
     * @param wasOn the day that was promised
     * @param expectedOn the new day, where one can be told
     * @param moreOn otherwise the day on which we tell more
     */
    record DelayNoticed(LocalDate wasOn, Optional<LocalDate> expectedOn, Optional<LocalDate> moreOn) implements OfUs {}

    /**
     * We sent the department a message, because there was no news for too long.
     *
     * @param silentSince the day of the last news before it
     */
    record DepartmentAsked(LocalDate silentSince) implements OfUs {}

    /** What the resident did or chose on the page; it makes no news of the department either. */
    sealed interface OfResident extends Fact {}

    /**
     * The resident did something that somebody must deal with.
     *
     * @param satisfaction from 1, not at all, to 5
     * @param informed whether the resident was kept informed
     */
    record ActionAsked(String actionId, Action.Kind kind, Optional<String> taskId, Optional<String> words,
            Optional<String> phone, Optional<Integer> satisfaction, Optional<Boolean> informed) implements OfResident {
        @Override
        public String toString() {
            return "ActionAsked[" + actionId + ", " + kind + "]";
        }
    }

    /**
     * The resident chose what to be told, and how.
     *
     * @param off the codes of the kinds of notice that are not wanted
     */
    record NoticesChosen(Set<String> off, Optional<Language> language) implements OfResident {
        public NoticesChosen {
            off = Set.copyOf(off);
        }
    }

    /**
     * The resident gave another mail address; it counts once it is confirmed.
     *
     * @param linkVersion of the links of the request at that moment
     */
    record AddressGiven(int number, String email, int linkVersion) implements OfResident {
        @Override
        public String toString() {
            return "AddressGiven[" + number + "]";
        }
    }

    /** Who reads the old address, or a colleague, said that the new one is right. */
    record AddressConfirmed(int number) implements OfResident {}

    /**
     * The resident made a link for somebody who helps.
     *
     * @param linkVersion of the links of the request at that moment
     */
    record HelperInvited(int number, int linkVersion, Optional<String> label) implements OfResident {
        @Override
        public String toString() {
            return "HelperInvited[" + number + "]";
        }
    }

    /** The resident withdrew such a link. */
    record HelperDismissed(int number) implements OfResident {}

    /**
     * The resident asked for a code by which the page shows all.
     *
     * @param number of the code, from 1
     */
    record CodeAsked(int number) implements OfResident {}

    default EventType type() {
        return switch (this) {
            case RequestReceived _ -> EventType.REQUEST_RECEIVED;
            case StatusChanged _ -> EventType.STATUS_CHANGED;
            case TaskAssigned _ -> EventType.TASK_ASSIGNED;
            case TaskDone _ -> EventType.TASK_DONE;
            case TaskWithdrawn _ -> EventType.TASK_WITHDRAWN;
            case AppointmentMade _ -> EventType.APPOINTMENT_MADE;
            case AppointmentCancelled _ -> EventType.APPOINTMENT_CANCELLED;
            case ExecutionPlanned _ -> EventType.EXECUTION_PLANNED;
            case TermSuspended _ -> EventType.TERM_SUSPENDED;
            case TermResumed _ -> EventType.TERM_RESUMED;
            case TermExtended _ -> EventType.TERM_EXTENDED;
            case DelayAnnounced _ -> EventType.DELAY_ANNOUNCED;
            case DepartmentChanged _ -> EventType.DEPARTMENT_CHANGED;
            case JourneyJoined _ -> EventType.JOURNEY_JOINED;
            case DecisionMade _ -> EventType.DECISION_MADE;
            case RequestCompleted _ -> EventType.REQUEST_COMPLETED;
            case RequestReopened _ -> EventType.REQUEST_REOPENED;
            case ContactRecorded _ -> EventType.CONTACT_RECORDED;
            case ActionAnswered _ -> EventType.ACTION_ANSWERED;
            case ApplicantChanged _ -> EventType.APPLICANT_CHANGED;
            case EventCorrected _ -> EventType.EVENT_CORRECTED;
            case EventWithdrawn _ -> EventType.EVENT_WITHDRAWN;
            case RequestErased _ -> EventType.REQUEST_ERASED;
            case ExpectationGiven _ -> EventType.EXPECTATION_GIVEN;
            case DelayNoticed _ -> EventType.DELAY_NOTICED;
            case DepartmentAsked _ -> EventType.DEPARTMENT_ASKED;
            case ActionAsked _ -> EventType.ACTION_ASKED;
            case NoticesChosen _ -> EventType.NOTICES_CHOSEN;
            case AddressGiven _ -> EventType.ADDRESS_GIVEN;
            case AddressConfirmed _ -> EventType.ADDRESS_CONFIRMED;
            case HelperInvited _ -> EventType.HELPER_INVITED;
            case HelperDismissed _ -> EventType.HELPER_DISMISSED;
            case CodeAsked _ -> EventType.CODE_ASKED;
        };
    }

    /** How somebody reached the municipality; {@code PROACTIVE} means the municipality started. */
    enum Channel {
        WEBSITE, PHONE, DESK, POST, APP, EMAIL, SOCIAL, PROACTIVE
    }

    /** What will be carried out at the resident's. */
    enum Execution {
        PAYMENT, DELIVERY, VISIT, WORK
    }

    /** How a request ended, or what was decided. A decision is never {@code DONE}, {@code WITHDRAWN} or {@code NOT_RESOLVED}. */
    enum Outcome {
        GRANTED, PARTLY_GRANTED, REFUSED, NOT_HANDLED, OTHER, DONE, WITHDRAWN, NOT_RESOLVED
    }

    record Journey(String reference, Optional<Text> title) {}

    record Delivery(DeliveredBy how, LocalDate sentOn) {}

    enum DeliveredBy {
        LETTER, PORTAL, EMAIL
    }

    /** Why: the code of a sentence in the catalogue, a text of the department, or both. */
    record Reason(Optional<String> code, Optional<Text> text) {
        /** Nobody said why. */
        public static final Reason NONE = new Reason(Optional.empty(), Optional.empty());
    }

    /** An extension of the term: to a day, or by a period. */
    sealed interface Extension {
        record Until(LocalDate day) implements Extension {}

        record By(Period length) implements Extension {}
    }
}
