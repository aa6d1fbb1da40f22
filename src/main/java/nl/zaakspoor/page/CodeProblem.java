// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

/** Why a code opens nothing, or none is sent. */
enum CodeProblem {
    /** What was given cannot be a code. */
    NO_CODE, WRONG,
    /** It is wrong, and nobody may guess any further. */
    TRIED_TOO_OFTEN,
    /** It can be given no more: it is too late, it was used or tried too often, or none was asked. */
    OVER,
    /** As many were asked within the hour as may be. */
    ASKED_TOO_OFTEN;

    /** Whether it is about what was filled in, so that it can be filled in better. */
    boolean isOfField() {
        return this == NO_CODE || this == WRONG;
    }
}
