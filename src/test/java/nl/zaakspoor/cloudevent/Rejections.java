// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts that something is rejected, and how the publisher is told. */
public final class Rejections {
    private Rejections() {}

    public static void assertRejected(ThrowingCallable call, RejectionCode code, String detail) {
        Rejection rejection = Assertions.catchThrowableOfType(Rejection.class, call);
        assertThat(rejection).as("rejection").isNotNull();
        assertThat(rejection.code()).isEqualTo(code);
        assertThat(rejection.detail()).isEqualTo(detail);
    }
}
