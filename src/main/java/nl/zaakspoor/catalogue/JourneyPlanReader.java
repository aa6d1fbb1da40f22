// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the plan of a journey. It names products and departments, so those are read before. */
record JourneyPlanReader(Predicate<ProductId> products, Predicate<DepartmentId> departments) {
    private static final String DAY = "{day}";

    JourneyPlan read(String id, YamlValue value) {
        value.only("name", "known-by", "earliest", "contact", "parts");
        Set<ProductId> knownBy = new LinkedHashSet<>();
        value.get("known-by").items().forEach(item -> knownBy.add(product(item)));
        List<JourneyPlan.Part> parts = value.get("parts").items().stream().map(this::part).toList();
        if (parts.stream().map(JourneyPlan.Part::product).distinct().count() < parts.size()) {
            throw value.get("parts").problem("a product stands there twice");
        }
        return new JourneyPlan(id, value.get("name").text(), knownBy, earliest(value.get("earliest")),
                contact(value.get("contact")), parts);
    }

    private static Text earliest(YamlValue value) {
        Text text = value.text();
        if (!text.byLanguage().values().stream().allMatch(wording -> wording.contains(DAY))) {
            throw value.problem("needs " + DAY + " in every language, where the day stands");
        }
        return text;
    }

    private JourneyPlan.Contact contact(YamlValue value) {
        value.only("name", "department", "phone");
        YamlValue department = value.get("department");
        DepartmentId id = CatalogueReader.id(department.string(), DepartmentId::isId, DepartmentId::new, department);
        if (!departments.test(id)) {
            throw department.problem("department " + id + " is not in departments.yaml");
        }
        return new JourneyPlan.Contact(value.get("name").text(), id, value.find("phone").map(YamlValue::string));
    }

    private JourneyPlan.Part part(YamlValue value) {
        value.only("product", "text", "optional", "apply");
        return new JourneyPlan.Part(product(value.get("product")), value.get("text").text(),
                value.find("optional").map(YamlValue::flag).orElse(false),
                value.find("apply").map(YamlValue::address));
    }

    private ProductId product(YamlValue value) {
        ProductId id = CatalogueReader.id(value.string(), ProductId::isId, ProductId::new, value);
        if (!products.test(id)) {
            throw value.problem("product " + id + " is not in the catalogue");
        }
        return id;
    }
}
