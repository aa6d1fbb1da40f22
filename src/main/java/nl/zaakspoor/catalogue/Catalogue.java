// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.zaakspoor.term.TermCalendar;

/** Everything the municipality offers, read once at start and valid as a whole. */
public record Catalogue(Map<ProductId, Product> products, Map<DepartmentId, Department> departments,
        Map<String, Text> reasons, Map<String, TaskText> tasks, Map<String, Source> sources, List<JourneyPlan> journeys,
        Words words, TermCalendar calendar) {

    public Catalogue {
        products = Map.copyOf(products);
        departments = Map.copyOf(departments);
        reasons = Map.copyOf(reasons);
        tasks = Map.copyOf(tasks);
        sources = Map.copyOf(sources);
        journeys = List.copyOf(journeys);
    }

    public Optional<Product> product(ProductId id) {
        return Optional.ofNullable(products.get(id));
    }

    /**
     * The product, or for one that the catalogue no longer has, a stand-in of the most general group: only colleagues see
     * its requests, because nobody knows any more whether residents may.
     */
    public Product productOrFallback(ProductId id) {
        Product product = products.get(id);
        return product != null ? product : general().orElseThrow().renamed(id, Text.dutch(id.value()));
    }

    /** Whose journey stands in for that of a product the catalogue does not have. */
    Optional<Product> general() {
        return productsInOrder().stream().findFirst();
    }

    /** The department's name as residents know it; its short name where the catalogue does not have it. */
    public Text departmentName(DepartmentId id) {
        Department department = departments.get(id);
        return department == null ? Text.dutch(id.value()) : department.name();
    }

    public Optional<String> departmentPhone(DepartmentId id) {
        return Optional.ofNullable(departments.get(id)).flatMap(Department::phone);
    }

    /** The sentence for a reason; empty when the catalogue does not have its code. */
    public Optional<Text> reason(String code) {
        return Optional.ofNullable(reasons.get(code));
    }

    /** The words for a task; empty when the catalogue does not have its code. */
    public Optional<TaskText> task(String code) {
        return Optional.ofNullable(tasks.get(code));
    }

    /**
     * This catalogue as the present service can speak it: a word that the service did not need when this was written is taken
     * from today's.
     */
    public Catalogue spokenToday(Catalogue today) {
        return new Catalogue(products, departments, reasons, tasks, sources, journeys, words.or(today.words), calendar);
    }

    /** This catalogue without addresses that only show where a municipality puts its own: nobody is to be sent there. */
    public Catalogue withoutExamples() {
        return new Catalogue(products.values().stream().map(Product::withoutExamples)
                .collect(Collectors.toMap(Product::id, product -> product)), departments, reasons, tasks, sources,
                journeys.stream().map(JourneyPlan::withoutExamples).toList(), words, calendar);
    }

    /** The plan of a journey with requests for these products: the first that fits. */
    public Optional<JourneyPlan> journeyOf(Collection<ProductId> requested) {
        return journeys.stream().filter(plan -> plan.fits(requested)).findFirst();
    }

    /** All products in the order of their group, then their id. */
    public List<Product> productsInOrder() {
        return sorted(products.values());
    }

    private static List<Product> sorted(Collection<Product> products) {
        return products.stream().sorted(Comparator.comparing(Product::group).thenComparing(p -> p.id().value()))
                .toList();
    }
}
