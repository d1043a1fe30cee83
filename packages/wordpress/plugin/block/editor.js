/** The block in the editor: a live preview in a frame of its own, and the settings beside it. What there is to set comes from the server (includes/block.php). */
( function ( wp, config ) {
	'use strict';

	const el = wp.element.createElement;
	const { useEffect, useMemo, useRef, useState } = wp.element;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl, Button } = wp.components;
	const { words } = config;

	/** Milliseconds of rest before the preview follows what is typed. */
	const REST = 500;
	const PLACE = [ 'region', 'site', 'lang', 'theme' ];
	const REGION = /^\d{2}(\.?\d{2}(\.?\d{2}(\.?\d{4})?)?)?$/;
	/** Below this the preview would show nothing to press; above, it would bury the text round it. In pixels. */
	const LOWEST = 80;
	const HIGHEST = 900;

	const widgetOf = ( name ) => config.widgets.find( ( widget ) => widget.name === name ) || config.widgets[ 0 ];
	const escaped = ( text ) => String( text ).replace( /[&<>"]/g, ( sign ) => ( { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } )[ sign ] );

	/** The page of the preview: the placeholder and the script tag that visitors get, and a line that tells its height. */
	function pageOf( attributes ) {
		const widget = widgetOf( attributes.widget );
		const said = widget.attributes
			.filter( ( { name } ) => attributes[ name ] !== undefined && attributes[ name ] !== '' && attributes[ name ] !== false )
			.filter( ( { name } ) => name !== 'region' || REGION.test( attributes.region ) )
			.map( ( { name } ) => ' data-' + name + ( attributes[ name ] === true ? '' : '="' + escaped( attributes[ name ] ) + '"' ) )
			.join( '' );
		const settings = [ 'api', 'site', 'region', 'lang', 'theme' ].filter( ( name ) => config[ name ] ).map( ( name ) => ' data-' + name + '="' + escaped( config[ name ] ) + '"' ).join( '' );
		const accent = /^#[0-9a-f]{3,8}$/i.test( config.accent ) ? ':root{--kim-accent:' + config.accent + '}' : '';
		return '<!doctype html><html lang="' + escaped( config.lang || 'id' ) + '"><meta charset="utf-8"><style>' + accent + 'body{margin:0;font:16px/1.55 system-ui,sans-serif}</style>' +
			'<div data-kim-widget="' + escaped( widget.name ) + '"' + said + '><a href="#">' + escaped( attributes.text || widget.text ) + '</a></div>' +
			'<script type="module" src="' + escaped( config.api ) + '/embed/v1/kentongan.js"' + settings + '></' + 'script>' +
			'<script>new ResizeObserver(function(){parent.postMessage({kentonganHeight:document.documentElement.offsetHeight},"*")}).observe(document.documentElement)</' + 'script>';
	}

	/** `allow-scripts` alone: the widget runs, in an origin of its own that sees nothing of the editor or of who is signed in. */
	function Preview( { attributes } ) {
		const frame = useRef();
		const [ height, setHeight ] = useState( 240 );
		const wanted = useMemo( () => pageOf( attributes ), [ JSON.stringify( attributes ) ] );
		const [ shown, setShown ] = useState( wanted );
		useEffect( () => {
			const rest = setTimeout( () => setShown( wanted ), REST );
			return () => clearTimeout( rest );
		}, [ wanted ] );
		useEffect( () => {
			// The editor may itself live in a frame: messages arrive where this frame's parent is.
			const home = frame.current.ownerDocument.defaultView;
			const listen = ( event ) => {
				if ( ! frame.current || event.source !== frame.current.contentWindow || ! event.data || typeof event.data.kentonganHeight !== 'number' ) {
					return;
				}
				setHeight( Math.min( HIGHEST, Math.max( LOWEST, Math.ceil( event.data.kentonganHeight ) ) ) );
			};
			home.addEventListener( 'message', listen );
			return () => home.removeEventListener( 'message', listen );
		}, [] );
		return el( 'iframe', { ref: frame, className: 'kentongan-preview', title: words.preview, sandbox: 'allow-scripts', srcDoc: shown, tabIndex: -1, style: { height } } );
	}

	function control( attribute, attributes, setAttributes ) {
		const { name, kind, label, options } = attribute;
		const value = attributes[ name ];
		const set = ( next ) => setAttributes( { [ name ]: next } );
		const usual = PLACE.includes( name ) ? words.ofSite : words.usual;
		if ( kind === 'flag' ) {
			return el( ToggleControl, { key: name, label, checked: !! value, onChange: ( next ) => set( next || undefined ) } );
		}
		if ( kind === 'choice' ) {
			return el( SelectControl, { key: name, label, value: value || '', options: [ { value: '', label: usual }, ...options ], onChange: ( next ) => set( next || undefined ) } );
		}
		if ( kind === 'number' ) {
			return el( TextControl, { key: name, label, type: 'number', min: 1, max: 50, value: value || '', onChange: ( next ) => set( Math.min( 50, Math.max( 0, parseInt( next, 10 ) || 0 ) ) || undefined ) } );
		}
		const wrong = name === 'region' && value && ! REGION.test( value );
		return el( TextControl, {
			key: name,
			label,
			value: value || '',
			placeholder: PLACE.includes( name ) ? config[ name ] : undefined,
			help: name === 'region' ? ( wrong ? words.regionWrong : words.regionHelp ) : undefined,
			onChange: ( next ) => set( next.trim() === '' ? undefined : next ),
		} );
	}

	function Edit( { attributes, setAttributes } ) {
		const widget = widgetOf( attributes.widget );
		const own = widget.attributes.filter( ( { name } ) => ! PLACE.includes( name ) );
		const place = widget.attributes.filter( ( { name } ) => PLACE.includes( name ) );
		const choose = el( SelectControl, {
			label: words.widget,
			value: widget.name,
			options: config.widgets.map( ( { name, title } ) => ( { value: name, label: title } ) ),
			onChange: ( name ) => setAttributes( { widget: name } ),
		} );
		return el( 'div', useBlockProps(),
			el( InspectorControls, null,
				el( PanelBody, { title: words.settings },
					choose,
					own.map( ( attribute ) => control( attribute, attributes, setAttributes ) ),
					el( TextControl, { label: words.text, help: words.textHelp, value: attributes.text || '', placeholder: widget.text, onChange: ( text ) => setAttributes( { text: text || undefined } ) } )
				),
				el( PanelBody, { title: words.place, initialOpen: false }, place.map( ( attribute ) => control( attribute, attributes, setAttributes ) ) )
			),
			config.api
				? el( Preview, { attributes } )
				: el( Placeholder, { label: 'Kentongan', instructions: config.settingsUrl ? words.noApi : words.noApi + ' ' + words.noApiAsk },
					config.settingsUrl ? el( Button, { variant: 'primary', href: config.settingsUrl, target: '_blank' }, words.noApiDo ) : null )
		);
	}

	const icon = el( 'svg', { viewBox: '0 0 32 32', xmlns: 'http://www.w3.org/2000/svg' },
		el( 'rect', { x: 6, y: 2, width: 13, height: 28, rx: 6.5, fill: '#8a4b1f' } ),
		el( 'rect', { x: 11, y: 8, width: 3, height: 16, rx: 1.5, fill: '#fff3dc' } ),
		el( 'path', { stroke: '#c98a3d', strokeWidth: 3, strokeLinecap: 'round', d: 'M22 17 28 9' } )
	);

	wp.blocks.registerBlockType( 'kentongan/widget', {
		icon,
		edit: Edit,
		save: () => null,
		variations: config.widgets.map( ( { name, title } ) => ( {
			name,
			title: 'Kentongan: ' + title,
			icon,
			attributes: { widget: name },
			isActive: [ 'widget' ],
			// The sidebar already has a choice of the widget.
			scope: [ 'inserter' ],
		} ) ),
	} );
} )( window.wp, window.kentonganBlock );
