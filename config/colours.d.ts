declare function withColours(stylesheet: string, file: { resourcePath: string }): string

export = withColours
