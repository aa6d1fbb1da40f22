// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service with sources of tests' own, some of which get much rejected, a clock that can be moved, and a look of another municipality. */
public class RejectionProfile implements QuarkusTestProfile {
    /** Both of the principal {@code publisher}. */
    public static final String OURS = "urn:test:rejected:ours";
    public static final String REPORTED = "urn:test:rejected:reported";
    /** Of the principal {@code publisher}; says nothing for weeks. */
    public static final String SILENT = "urn:test:rejected:silent";
    /** Of the principal {@code other}. */
    public static final String THEIRS = "urn:test:rejected:theirs";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("zaakspoor.catalogue", "src/test/resources/catalogue-rejected", "zaakspoor.theme",
                "src/test/resources/theme-testdam");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MovableClock.class);
    }
}
