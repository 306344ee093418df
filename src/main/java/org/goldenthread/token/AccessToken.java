package org.goldenthread.token;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;

import org.goldenthread.security.Caller;
import org.goldenthread.security.Means;
import org.goldenthread.security.Role;
import org.goldenthread.security.Systems;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A personal access token, without the secret.
 *
 * @param id its id, which is no secret
 * @param hash of the secret, SHA-256 in hexadecimal: a secret of 256 random bits cannot
 * be guessed, so that a slow hash would add nothing
 * @param name what it is for
 * @param owner who made it: the subject of the issuer
 * @param roles the roles that its owner had then
 * @param everySystem whether it holds for every system
 * @param systems the ids of the systems that it holds for
 * @param writes whether it may write
 * @param createdAt when it was made
 * @param expiresOn the last day on which it is valid, in UTC
 * @param revokedAt when it was taken back; null if it was not
 * @param lastUsedOn the last day on which it was used, in UTC; null if it never was
 * @param version how often it was written; null before the first time
 */
@Node("AccessToken")
record AccessToken(@Id String id, String hash, String name, String owner, Set<Role> roles, boolean everySystem,
		Set<String> systems, boolean writes, ZonedDateTime createdAt, LocalDate expiresOn,
		@Nullable ZonedDateTime revokedAt, @Nullable LocalDate lastUsedOn, @Version @Nullable Long version) {

	boolean isValidOn(LocalDate day) {
		return this.revokedAt == null && !day.isAfter(this.expiresOn);
	}

	AccessToken usedOn(LocalDate day) {
		return new AccessToken(this.id, this.hash, this.name, this.owner, this.roles, this.everySystem, this.systems,
				this.writes, this.createdAt, this.expiresOn, this.revokedAt, day, this.version);
	}

	AccessToken revoked(ZonedDateTime at) {
		return new AccessToken(this.id, this.hash, this.name, this.owner, this.roles, this.everySystem, this.systems,
				this.writes, this.createdAt, this.expiresOn, at, this.lastUsedOn, this.version);
	}

	Systems held() {
		return new Systems(this.everySystem, this.systems);
	}

	Caller caller() {
		return new Caller(this.id, this.owner, Means.ACCESS_TOKEN, this.roles, held(), !this.writes, null);
	}

}
