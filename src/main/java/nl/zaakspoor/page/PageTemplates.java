// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/page}; the build checks every expression in them against these types. */
@CheckedTemplate(basePath = "page")
final class PageTemplates {
    private PageTemplates() {}

    static native TemplateInstance status(PageFrame frame, StatusSheet sheet, PageTexts t, Icons icons);

    /** What stands on a status page, without the frame. */
    static native TemplateInstance request(StatusSheet sheet, PageTexts t, Icons icons, Optional<Paper> paper,
            Optional<String> print);

    static native TemplateInstance journey(PageFrame frame, JourneySheet sheet, PageTexts t, JourneyTexts j, Icons icons);

    static native TemplateInstance mine(PageFrame frame, MineSheet sheet, PageTexts t, JourneyTexts j, Icons icons);

    static native TemplateInstance form(PageFrame frame, FormSheet sheet, PageTexts t, FormTexts f);

    static native TemplateInstance about(PageFrame frame, AboutSheet sheet, PageTexts t, Icons icons);

    static native TemplateInstance plain(PageFrame frame, PlainSheet sheet, PageTexts t, Icons icons);
}
