package org.goldenthread.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.goldenthread.audit.AuditEvent;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.security.AccessRefused;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Means;
import org.goldenthread.security.Role;
import org.goldenthread.security.Systems;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Makes, lists and revokes access tokens, and knows whose one is that is shown.
 */
@Service
@EnableConfigurationProperties(TokenSettings.class)
public class AccessTokenService {

	/** What every token begins with, so that it is recognised wherever it turns up. */
	public static final String PREFIX = "gt_";

	private static final String ID = "token-";

	private static final int BYTES = 32;

	private static final int LONGEST_NAME = 100;

	private static final int MOST_LISTED = 1000;

	private static final int ATTEMPTS = 5;

	/** How long an instance beside the one that revokes a token may still take it. */
	private static final Duration REMEMBERED = Duration.ofSeconds(10);

	private static final int MOST_REMEMBERED = 1000;

	private final SecureRandom random = new SecureRandom();

	private final Cache<String, AccessToken> known = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterWrite(REMEMBERED)
		.build();

	private final AccessTokens tokens;

	private final AuditLog audit;

	private final TokenSettings settings;

	AccessTokenService(@Lazy AccessTokens tokens, AuditLog audit, TokenSettings settings) {
		this.tokens = tokens;
		this.audit = audit;
		this.settings = settings;
	}

	/**
	 * Whether it is the id that an access token may have, by which it is known.
	 * @param name a name
	 * @return true if so
	 */
	public static boolean isId(String name) {
		return name.startsWith(ID);
	}

	/**
	 * Whose a token is.
	 * @param secret the token as it is shown
	 * @return the caller; empty if there is no such token, or it has expired or was
	 * revoked
	 */
	public Optional<Caller> callerOf(String secret) {
		AccessToken token = find(hash(secret));
		LocalDate today = today();
		if (token == null || !token.isValidOn(today)) {
			return Optional.empty();
		}
		if (!today.equals(token.lastUsedOn())) {
			note(token.usedOn(today));
		}
		return Optional.of(token.caller());
	}

	/**
	 * Whether a token is valid still, without noting that it is used.
	 * @param secret the token as it is shown, which is not kept
	 * @return tells it whenever it is asked
	 */
	public BooleanSupplier validityOf(String secret) {
		String hash = hash(secret);
		return () -> {
			AccessToken token = find(hash);
			return token != null && token.isValidOn(today());
		};
	}

	private @Nullable AccessToken find(String hash) {
		return this.known.get(hash, (each) -> this.tokens.findByHash(each).orElse(null));
	}

	/**
	 * Whoever writes it at the same moment notes the same, or revokes it; what is known
	 * of it is read again in either case.
	 */
	private void note(AccessToken used) {
		try {
			this.tokens.save(used);
		}
		catch (OptimisticLockingFailureException ex) {
			// The next use notes it.
		}
		this.known.invalidate(used.hash());
	}

	Created create(Caller owner, String name, boolean writes, @Nullable List<String> systems,
			@Nullable LocalDate expiresOn) {
		requireSignedIn(owner);
		if (name.isBlank()) {
			throw InvalidQuery.of("name", "name: say what the token is for, such as Board dashboard");
		}
		Bounds.text("name", name, LONGEST_NAME);
		LocalDate day = (expiresOn != null) ? expiresOn : today().plusDays(this.settings.usual().toDays());
		checkDay(day);
		Systems held = (systems != null) ? Systems.of(systems) : owner.systems();
		if (!held.within(owner.systems())) {
			throw AccessRefused
				.forbidden("The token cannot hold for " + held + ": its owner holds for " + owner.systems());
		}
		if (this.tokens.countByOwnerAndRevokedAtIsNullAndExpiresOnGreaterThanEqual(owner.name(),
				today()) >= this.settings.mostOfOwner()) {
			throw InvalidQuery.of("name", "You have " + this.settings.mostOfOwner()
					+ " valid access tokens, which is as many as one may have: revoke one that is not used any more");
		}
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		AccessToken token = this.tokens
			.save(new AccessToken(ID + UUID.randomUUID(), hash(secret), name.strip(), owner.name(), owner.roles(),
					held.all(), held.ids(), writes, ZonedDateTime.now(ZoneOffset.UTC), day, null, null, null));
		this.audit.keep(AuditEvent.TOKEN_CREATED, owner, "createAccessToken", token.id());
		return new Created(secret, token);
	}

	private void checkDay(LocalDate day) {
		LocalDate last = today().plusDays(this.settings.longest().toDays());
		if (day.isBefore(today()) || day.isAfter(last)) {
			throw InvalidQuery.of("expiresOn",
					"expiresOn: " + day + " is not between today, " + today() + ", and " + last);
		}
	}

	/**
	 * Those of a caller, the latest first; of an administrator everybody's.
	 */
	List<AccessToken> of(Caller caller) {
		requireSignedIn(caller);
		return caller.has(Role.ADMINISTRATOR) ? this.tokens.findByOrderByCreatedAtDesc(Limit.of(MOST_LISTED))
				: this.tokens.findByOwnerOrderByCreatedAtDesc(caller.name(), Limit.of(MOST_LISTED));
	}

	AccessToken revoke(Caller caller, String id) {
		requireSignedIn(caller);
		for (int attempt = 1;; attempt++) {
			AccessToken token = this.tokens.findById(id)
				.filter((each) -> each.owner().equals(caller.name()) || caller.has(Role.ADMINISTRATOR))
				.orElseThrow(() -> InvalidQuery.of("id",
						"id: there is no access token " + Quoted.of(id) + " of yours: accessTokens lists them"));
			if (token.revokedAt() != null) {
				return token;
			}
			try {
				AccessToken revoked = this.tokens.save(token.revoked(ZonedDateTime.now(ZoneOffset.UTC)));
				this.known.put(revoked.hash(), revoked);
				this.audit.keep(AuditEvent.TOKEN_REVOKED, caller, "revokeAccessToken", id);
				return revoked;
			}
			catch (OptimisticLockingFailureException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	/** A token that made others would outlive its day. */
	private static void requireSignedIn(Caller caller) {
		caller.require("manage access tokens", Role.values());
		if (caller.means() == Means.ACCESS_TOKEN) {
			throw AccessRefused.forbidden("To manage access tokens, sign in yourself: an access token cannot");
		}
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

	private static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A token that was made.
	 *
	 * @param secret what is to be shown, this once
	 * @param token what is kept
	 */
	record Created(String secret, AccessToken token) {

	}

}
