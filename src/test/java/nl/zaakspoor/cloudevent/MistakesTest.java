// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Whoever sends an event hears everything that is wrong with it at once, and where. */
class MistakesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void attributes_data_and_what_they_refer_to_are_weighed_together() {
        // Given
        ACloudEvent event = ACloudEvent.of("request-received", """
                {"product": "bestaat-niet", "receivedOn": "morgen", "occurredAt": "1969-01-01T00:00:00Z",
                 "applicant": {"representatives": [{}, {"organisation": {"kvk": "1", "name": "x"}}]}}""")
                .with("subject", "a b").with("specversion", "0.3");

        // When
        Rejection rejection = rejection(event);

        // Then
        assertThat(rejection.mistakes()).extracting(Mistake::code, mistake -> mistake.pointer().orElse("none")).containsExactly(
                tuple(RejectionCode.NOT_A_CLOUDEVENT, "/specversion"),
                tuple(RejectionCode.INVALID_REFERENCE, "/subject"),
                tuple(RejectionCode.INVALID_DATA, "/data/department"),
                tuple(RejectionCode.INVALID_DATA, "/data/receivedOn"),
                tuple(RejectionCode.INVALID_DATA, "/data/applicant/representatives/1/organisation/kvk"),
                tuple(RejectionCode.TIME_OUT_OF_RANGE, "/data/occurredAt"),
                tuple(RejectionCode.UNKNOWN_PRODUCT, "/data/product"));
        assertThat(rejection.code()).isEqualTo(RejectionCode.NOT_A_CLOUDEVENT);
    }

    @Test
    void a_product_that_is_not_given_is_missing_and_not_unknown_as_well() {
        // When
        Rejection rejection = rejection(
                ACloudEvent.of("request-received", "{\"department\": \"D\", \"receivedOn\": \"2026-11-02\"}"));

        // Then
        assertThat(rejection.mistakes()).containsExactly(
                new Mistake(RejectionCode.INVALID_DATA, Optional.of("/data/product"), "`product` is missing"));
    }

    @Test
    void an_unknown_type_does_not_hide_what_else_is_wrong_outside_the_data() {
        // When
        Rejection rejection = rejection(aStatusChanged().with("type", "x").with("time", "gisteren").without("id"));

        // Then
        assertThat(rejection.mistakes()).extracting(Mistake::sentence).containsExactly("`id` must have 1 to 255 characters",
                "`type` is none of the types of the contract", "`time` must be a moment in RFC 3339 with its offset");
    }

    @Test
    void every_field_with_a_bsn_is_named() {
        // Given
        CloudEvent event = aStatusChanged().withData(
                "{\"status\": \"x\", \"explanation\": {\"nl\": \"111222333\"}, \"a\": [{\"reason\": \"111222333\"}]}").event();

        // When
        Rejection rejection = Assertions.catchThrowableOfType(Rejection.class, () -> new Admission(BUILT_IN).screen(event));

        // Then
        assertThat(rejection.mistakes()).extracting(Mistake::sentence).isEqualTo(List.of(
                "`explanation` holds a citizen service number (BSN)", "`reason` holds a citizen service number (BSN)"));
    }

    private static Rejection rejection(ACloudEvent event) {
        return Assertions.catchThrowableOfType(Rejection.class,
                () -> new Admission(BUILT_IN).admit(event.event(), NOW, NOW));
    }
}
