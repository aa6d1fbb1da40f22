// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.timeline.EventType;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;

class RightDataTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void data_of_the_type_of_the_event_are_right() {
        assertThat(RightData.refusal(correction("{\"status\": \"x\"}"), EventType.STATUS_CHANGED)).isEmpty();
        assertThat(RightData.refusal(admitted(aStatusChanged()), EventType.TASK_DONE)).isEmpty();
    }

    @Test
    void every_field_that_is_wrong_is_named_by_its_place_in_the_correction() {
        // When
        Rejection refusal = RightData
                .refusal(correction("{\"taskId\": 7, \"dueOn\": \"soon\"}"), EventType.TASK_ASSIGNED).orElseThrow();

        // Then
        assertThat(refusal.code()).isEqualTo(RejectionCode.INVALID_DATA);
        assertThat(refusal.detail()).startsWith(
                "`correctedId` is an event of type `task-assigned`, and `data` is not what such an event has; `data.taskCode`")
                .contains("`data.taskId` must be a text", "`data.dueOn`").doesNotContain("soon");
        assertThat(refusal.mistakes()).extracting(mistake -> mistake.pointer().orElse(""))
                .contains("/data/correctedId", "/data/data/taskId", "/data/data/dueOn");
    }

    @Test
    void what_corrects_or_withdraws_can_be_withdrawn_only() {
        assertThat(RightData.refusal(correction("{\"status\": \"x\"}"), EventType.EVENT_CORRECTED).orElseThrow().detail())
                .isEqualTo("`correctedId` is an event of type `event-corrected`, which can be withdrawn and not corrected");
    }

    private static AdmittedEvent correction(String data) {
        return admitted(ACloudEvent.of("event-corrected", "{\"correctedId\": \"0\", \"data\": " + data + "}"));
    }

    private static AdmittedEvent admitted(ACloudEvent event) {
        return new Admission(BUILT_IN).admit(event.event(), NOW, NOW);
    }
}
