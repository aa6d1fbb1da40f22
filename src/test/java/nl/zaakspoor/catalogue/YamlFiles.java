// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.List;

/** A small valid catalogue as its files are written, to be spoiled one line at a time. */
final class YamlFiles {
    static final CatalogueFile DEPARTMENTS = new CatalogueFile("departments.yaml", """
            departments:
              DSO: { name: { nl: "Stedelijke Ontwikkeling", en: "Urban Development" }, phone: "14 070" }
            """);
    static final String GROUP = """
            group: 5
            name: { nl: "Soms en complex", en: "Now and then" }
            noun: { nl: aanvraag, en: application }
            steps:
              - phase: received
                title: { nl: "Ontvangen", en: "Received" }
                heading: { nl: "Wij hebben uw aanvraag", en: "We have it" }
                text: { nl: "Wij lezen die.", en: "We read it." }
                codes: [ONTVANGEN]
              - phase: in-progress
                title: { nl: "Beoordelen", en: "Assessing" }
                heading: { nl: "Wij beoordelen", en: "We assess" }
                text: { nl: "Wij kijken.", en: "We look." }
                codes: [BEOORDELEN]
                significant: true
              - phase: completed
                title: { nl: "Klaar", en: "Finished" }
                heading: { nl: "Wij zijn klaar", en: "We are finished" }
                text: { nl: "Het is klaar.", en: "It is finished." }
                codes: [AFGEROND]
            products:
              - id: dakkapel
                name: { nl: "Dakkapel", en: "Dormer" }
                department: DSO
            """;

    private YamlFiles() {}

    /** The catalogue with one line of its group file replaced. */
    static Catalogue withLine(String line, String replacement) {
        if (!GROUP.contains(line)) {
            throw new IllegalArgumentException("there is no such line to replace");
        }
        return catalogue(GROUP.replace(line, replacement));
    }

    static Catalogue catalogue(String group) {
        return CatalogueReader.read(List.of(DEPARTMENTS, new CatalogueFile("group-05.yaml", group)));
    }
}
