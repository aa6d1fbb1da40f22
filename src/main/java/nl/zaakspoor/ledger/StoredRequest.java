// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of {@code request}, for reading only: the ledger writes it. */
@Entity
@Immutable
@Table(name = "request")
@NullUnmarked // Hibernate fills the fields.
class StoredRequest {
    @Id
    Long id;

    @Column(columnDefinition = "text")
    String reference;

    long version;

    @Column(name = "link_version")
    int linkVersion;

    /** Rests on journey_part_pkey. */
    @Formula("(select part.journey_id from journey_part part where part.request_id = id)")
    @Nullable
    Long journey;

    /** Rests on journey_part_pkey and journey_pkey. */
    @Formula("(select j.link_version from journey_part part join journey j on j.id = part.journey_id where part.request_id = id)")
    @Nullable
    Integer journeyLinkVersion;
}
