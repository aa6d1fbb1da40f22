// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;

/** That a colleague does not get what they ask for, and why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;
    private final transient Optional<DepartmentId> department;

    private Refused(Refusal why, Optional<DepartmentId> department) {
        // No stack trace: being refused is an ordinary outcome.
        super(why.name(), null, false, false);
        this.why = why;
        this.department = department;
    }

    Refused(Refusal why) {
        this(why, Optional.empty());
    }

    static Refused withAnother(DepartmentId department) {
        return new Refused(Refusal.WITH_ANOTHER_DEPARTMENT, Optional.of(department));
    }

    public Refusal why() {
        return why;
    }

    /** Whether the colleague may not see the request at all. */
    public boolean hidesRequest() {
        return why == Refusal.NO_SUCH_REQUEST || why == Refusal.WITH_ANOTHER_DEPARTMENT;
    }

    /** The department that works on the request; only with {@link Refusal#WITH_ANOTHER_DEPARTMENT}. */
    public Optional<DepartmentId> department() {
        return department;
    }
}
