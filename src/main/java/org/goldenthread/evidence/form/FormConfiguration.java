package org.goldenthread.evidence.form;

import java.nio.charset.StandardCharsets;

import org.goldenthread.evidence.pack.PackAsCsv;
import org.goldenthread.evidence.turn.PackProgress;
import org.goldenthread.evidence.turn.PackTurns;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/**
 * The forms.
 */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

	private static final String PACK = "evidence-pack";

	private static final String OFFICE = "vnd.openxmlformats-officedocument.";

	private static final MediaType WORD = new MediaType("application", OFFICE + "wordprocessingml.document");

	@Bean
	PackFile wordDocument(JsonMapper json, PackTurns turns, PackProgress progress) {
		return new PackFile(PACK, ".docx", WORD, (pack) -> new PackAsWord(pack).write(), json, turns, progress);
	}

	@Bean
	PackFile draftLetter(JsonMapper json, PackTurns turns, PackProgress progress) {
		return new PackFile("draft-letter", "/draft-letter.docx", WORD, (pack) -> new DraftLetter(pack).write(), json,
				turns, progress);
	}

	@Bean
	PackFile excelWorkbook(JsonMapper json, PackTurns turns, PackProgress progress) {
		return new PackFile(PACK, ".xlsx", new MediaType("application", OFFICE + "spreadsheetml.sheet"),
				(pack) -> new PackAsExcel(pack).write(), json, turns, progress);
	}

	@Bean
	PackFile csv(JsonMapper json, PackTurns turns, PackProgress progress) {
		return new PackFile(PACK, ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), PackAsCsv::write, json,
				turns, progress);
	}

}
