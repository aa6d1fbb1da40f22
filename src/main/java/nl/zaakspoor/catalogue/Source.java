// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Set;

/**
 * A system that publishes status events.
 *
 * @param urn the CloudEvents {@code source} it uses
 * @param principal who may publish for it over HTTP
 * @param contact the mail address that hears of its rejected events and its silence
 */
public record Source(String urn, String name, DepartmentId department, String principal, String contact, Set<Right> rights) {
    /** What a source may do with the events of another. */
    public enum Right {
        MAY_CORRECT_OTHERS, MAY_ERASE
    }
}
