package org.goldenthread.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.security.Caller;
import org.goldenthread.security.Means;
import org.goldenthread.security.Role;
import org.goldenthread.security.Systems;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads who somebody is from the claims of a token of the issuer. What they are called is
 * the claim {@code sub} alone: names and addresses are left unread.
 */
final class Claims {

	private static final int MOST_SYSTEMS = 100;

	private final SecuritySettings settings;

	Claims(SecuritySettings settings) {
		this.settings = settings;
	}

	Caller caller(Jwt token) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		texts(token, this.settings.rolesClaim()).forEach((value) -> roles.addAll(roles(value)));
		Set<String> systems = texts(token, this.settings.systemsClaim()).stream()
			.limit(MOST_SYSTEMS)
			.collect(Collectors.toSet());
		String subject = Objects.requireNonNull(token.getSubject());
		return new Caller(subject, subject, Means.ISSUER, roles, Systems.of(systems), false, null);
	}

	/** Values that stand for no role are those of other services. */
	private Set<Role> roles(String value) {
		Map<String, Role> known = this.settings.roles();
		if (!known.isEmpty()) {
			Role role = known.get(value);
			return (role != null) ? Set.of(role) : Set.of();
		}
		return Arrays.stream(Role.values())
			.filter((role) -> role.name().equals(value.toUpperCase(Locale.ROOT)))
			.collect(Collectors.toSet());
	}

	/** A claim is a list, or one text with spaces between. */
	private static Set<String> texts(Jwt token, String claim) {
		Object value = value(token.getClaims(), claim);
		return switch (value) {
			case Collection<?> all ->
				all.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
			case String text when !text.isBlank() -> new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+")));
			case null, default -> Set.of();
		};
	}

	private static @Nullable Object value(Map<?, ?> claims, String path) {
		if (claims.containsKey(path)) {
			return claims.get(path);
		}
		int dot = path.indexOf('.');
		return (dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner)
				? value(inner, path.substring(dot + 1)) : null;
	}

}
