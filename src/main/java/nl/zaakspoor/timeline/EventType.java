// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.zaakspoor.catalogue.Code;

/**
 * The kinds of event that departments publish, and after those our own: what we said and did, which nobody else can publish.
 * Their order here breaks ties between events that happened at the same moment: a request is received before anything else,
 * work comes before its decision, and the end before what reopens it.
 */
public enum EventType {
    REQUEST_RECEIVED, JOURNEY_JOINED, APPLICANT_CHANGED, DEPARTMENT_CHANGED, STATUS_CHANGED, TASK_ASSIGNED, TASK_DONE,
    TASK_WITHDRAWN, APPOINTMENT_MADE, APPOINTMENT_CANCELLED, TERM_SUSPENDED, TERM_RESUMED, TERM_EXTENDED, DELAY_ANNOUNCED,
    CONTACT_RECORDED, ACTION_ANSWERED, DECISION_MADE, EXECUTION_PLANNED, REQUEST_COMPLETED, REQUEST_REOPENED, EVENT_CORRECTED,
    EVENT_WITHDRAWN, REQUEST_ERASED, EXPECTATION_GIVEN, DELAY_NOTICED, DEPARTMENT_ASKED, ACTION_ASKED,
    NOTICES_CHOSEN, ADDRESS_GIVEN, ADDRESS_CONFIRMED, HELPER_INVITED, HELPER_DISMISSED,
    CODE_ASKED;

    private static final String PREFIX = "nl.zaakspoor.";
    private static final String VERSION = ".v1";
    private static final Map<String, EventType> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(EventType::cloudEventType, type -> type));

    /** The short name, as in the contract: {@code status-changed}. */
    public String code() {
        return Code.of(this);
    }

    /** The CloudEvents {@code type}: {@code nl.zaakspoor.status-changed.v1}. */
    public String cloudEventType() {
        return PREFIX + code() + VERSION;
    }

    /** Whether it is an act of this service, or of a resident on its pages; no department publishes it. */
    public boolean isOurs() {
        return compareTo(REQUEST_ERASED) > 0;
    }

    /** The types of the contract, which departments publish. */
    public static List<EventType> published() {
        return Arrays.stream(values()).filter(type -> !type.isOurs()).toList();
    }

    public static Optional<EventType> of(String cloudEventType) {
        return Optional.ofNullable(BY_NAME.get(cloudEventType));
    }
}
