package org.goldenthread.evidence.form;

import java.nio.charset.StandardCharsets;

import org.goldenthread.evidence.pack.PackAsCsv;
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

	private static final String OFFICE = "vnd.openxmlformats-officedocument.";

	@Bean
	PackFile wordDocument(JsonMapper json, PackTurns turns) {
		return new PackFile("docx", new MediaType("application", OFFICE + "wordprocessingml.document"),
				(pack) -> new PackAsWord(pack).write(), json, turns);
	}

	@Bean
	PackFile excelWorkbook(JsonMapper json, PackTurns turns) {
		return new PackFile("xlsx", new MediaType("application", OFFICE + "spreadsheetml.sheet"),
				(pack) -> new PackAsExcel(pack).write(), json, turns);
	}

	@Bean
	PackFile csv(JsonMapper json, PackTurns turns) {
		return new PackFile("csv", new MediaType("text", "csv", StandardCharsets.UTF_8), PackAsCsv::write, json, turns);
	}

}
