// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.util.Map;

/** What one of the new reports is about, and who makes it. */
record DemoReport(Map<String, String> title, String location, String name, String email, String language) {
    DemoReport {
        title = Map.copyOf(title);
    }
}
