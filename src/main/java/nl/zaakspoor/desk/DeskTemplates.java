// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/desk}; the build checks every expression in them against these types. */
@CheckedTemplate(basePath = "desk")
final class DeskTemplates {
    private DeskTemplates() {}

    static native TemplateInstance sheet(DeskFrame frame, DeskSheet sheet, DeskTexts d);
}
